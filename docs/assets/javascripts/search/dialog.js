/* The dialog over a page: made once, opened by the control in the header or by the key "/". */

import { Panel } from "./panel.js";
import { make } from "./results.js";
import { wordsIn } from "./words.js";

var SHOWN = 4;
var opened = null;

function field(say) {
  var input = make("input", "search-dialog__input");
  Object.assign(input, { type: "text", inputMode: "search", enterKeyHint: "search", autocomplete: "off", spellcheck: false, maxLength: 120 });
  input.setAttribute("autocapitalize", "off");
  input.setAttribute("aria-label", say("field"));
  input.placeholder = say("placeholder");
  return input;
}

function makeDialog(places) {
  var say = wordsIn(document.documentElement.lang === "en" ? "en" : "vi");
  var input = field(say), status = make("p", "search-status", say("start")), results = make("div", "search-results");
  status.setAttribute("role", "status");
  var close = make("button", "search-dialog__close", say("close"));
  close.type = "button";
  var form = make("form", "search-dialog__form", input, close);
  form.setAttribute("role", "search");
  var share = make("a", "", say("share"));
  share.href = places.page;
  var foot = make("p", "search-dialog__foot", share, make("span", "search-dialog__keys", say("keys")));
  var dialog = make("dialog", "search-dialog md-typeset", form, make("div", "search-dialog__body", status, results), foot);
  dialog.setAttribute("aria-label", say("search"));
  document.body.append(dialog);
  close.addEventListener("click", function () { dialog.close(); });
  // A click beside the dialog closes it: only its backdrop is outside its box.
  dialog.addEventListener("click", function (event) { if (event.target === dialog) { dialog.close(); } });
  // A link to a place in this very page loads nothing: the dialog gives way to it.
  results.addEventListener("click", function (event) { if (event.target.closest("a")) { dialog.close(); } });
  var parts = { form: form, input: input, status: status, results: results };
  var panel = new Panel(parts, places, SHOWN, function (query) {
    share.href = places.page + (query ? "?q=" + encodeURIComponent(query) : "");
  });
  return { dialog: dialog, input: input, panel: panel };
}

/** Opens the dialog with what was asked last, ready to be typed over. */
export function openDialog(places) {
  opened = opened || makeDialog(places);
  opened.panel.engine.prepare();
  if (!opened.dialog.open) { opened.dialog.showModal(); }
  opened.input.focus();
  opened.input.select();
}

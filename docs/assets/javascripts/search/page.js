/* The search page: the field reads and writes the address, so that a search can be shared and gone back to. */

import { Panel } from "./panel.js";

var SHOWN = 10;

function asked() {
  return new URLSearchParams(location.search).get("q") || "";
}

/** Brings the search page to life. */
export function startPage(element, places) {
  var find = function (name) { return element.querySelector(name); };
  var input = find("input"), browse = document.querySelector(".search-browse");
  var parts = { form: find("form"), input: input, status: find(".search-status"), results: find(".search-results") };
  var panel = new Panel(parts, places, SHOWN, function (query) {
    browse.hidden = query !== "";
    if (query !== asked()) {
      history.replaceState(null, "", query ? "?q=" + encodeURIComponent(query) : location.pathname);
    }
  });
  input.addEventListener("focus", function () { panel.engine.prepare(); }, { once: true });
  addEventListener("popstate", function () {
    input.value = asked();
    panel.search();
  });
  // The language switch keeps the query.
  document.querySelectorAll("a.language-link").forEach(function (link) {
    link.addEventListener("click", function () { link.search = asked() ? "?q=" + encodeURIComponent(asked()) : ""; });
  });
  input.value = asked() || input.value;
  if (input.value) { panel.search(); }
}

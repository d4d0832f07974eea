/* What the reader asks for: in the form, in the address, and as the index takes it. */

export var FIELDS = ["q", "data", "list", "province", "months", "amount", "sort"];
export var FILTERS = ["list", "province", "months", "amount"];

var LONGEST = 200;

/** True for a text that is, or holds, the number of a person: 12 digits; alone they may be grouped in any way. */
export function isPersonal(text) {
  var digits = text.replace(/[\s.-]/g, "");
  // A branch's code of 13 digits has 12 of them for a moment; its dash tells.
  return (/^\d{12}$/.test(digits) && !/^\s*\d{10}-\d{2}\s*$/.test(text)) || /(^|\D)\d{12}(?!\d)/.test(text);
}

/** What the address asks for: every field as text, and `page` from 1. */
export function readAddress(search) {
  var given = new URLSearchParams(search);
  var asked = { page: Math.min(Math.max(parseInt(given.get("page"), 10) || 1, 1), 100) };
  FIELDS.forEach(function (name) { asked[name] = given.get(name) || ""; });
  asked.q = asked.q.slice(0, LONGEST);
  return asked;
}

/** The part of an address after the path; the number of a person never gets into it. */
export function writeAddress(asked) {
  var told = new URLSearchParams();
  FIELDS.forEach(function (name) {
    if (asked[name] && !(name === "q" && isPersonal(asked.q)) && !(name === "data" && asked.data === "real")) { told.set(name, asked[name]); }
  });
  if (asked.page > 1) { told.set("page", String(asked.page)); }
  var text = told.toString();
  return text ? "?" + text : "";
}

export function hasFilter(asked) {
  return FILTERS.some(function (name) { return asked[name] !== ""; });
}

/** True when there is something to look for. */
export function isQuestion(asked) {
  return asked.q.trim() !== "" || hasFilter(asked);
}

/** The question as the index takes it. An index of one older list holds nothing but that list. */
export function forIndex(asked, root, own) {
  var province = root.provinces.indexOf(asked.province);
  var list = root.lists.findIndex(function (one) { return one.id === asked.list; });
  var choice = function (value, choices) { return choices.indexOf(Number(value)) < 0 ? "" : Number(value); };
  return {
    text: asked.q,
    list: asked.list === "" || own ? "" : list,
    province: asked.province === "" ? "" : province,
    months: choice(asked.months, root.months),
    amount: choice(asked.amount, root.amounts),
    sort: asked.sort === "amount" || asked.sort === "months" ? asked.sort : "name"
  };
}

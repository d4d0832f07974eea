/* What the reader asks for: in the form, in the address, and as the index takes it. */

import { searchWords } from "./words.js";

export var FIELDS = ["q", "data", "list", "province", "months", "amount", "sort"];
export var FILTERS = ["list", "province", "months", "amount"];

var LONGEST = 200;

/**
 * True for a text that is, or holds, the number of a person: 12 digits of any script, in a row or parted by single signs
 * of any kind or by a few that are no letters.
 */
export function isPersonal(text) {
  var plain = text.normalize("NFKD");
  // A branch's code of 13 digits has 12 of them for a moment; its dash tells.
  if (/^\s*\p{Nd}{10}[-\u2010-\u2015]\p{Nd}{2}\s*$/u.test(plain)) { return false; }
  var groups = plain.match(/\p{Nd}(?:\P{Nd}?\p{Nd}|[^\p{L}\p{Nd}]{2,4}\p{Nd})*/gu) || [];
  return groups.some(function (group) { return group.match(/\p{Nd}/gu).length === 12; }) || /(^|\P{Nd})\p{Nd}{12}(?!\p{Nd})/u.test(plain);
}

/** True for digits that are too few to be a whole tax code. */
export function isShortCode(text) {
  return /^[\d .-]+$/.test(text) && /^\d{1,9}$/.test(text.replace(/[ .-]/g, ""));
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

/** True when units may be put in order of their amounts or months: within a search or one list, for the site makes no ranking. */
export function mayBeOrdered(text, list) {
  return searchWords(text).length > 0 || list !== "";
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

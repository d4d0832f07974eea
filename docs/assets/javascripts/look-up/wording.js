/* The words of the page, and its numbers and dates. The words stand in the page itself, in its own language. */

/** `say(name, values)`: the words that the page has under a name, with `{value}` filled in. */
export function wordsOf(template) {
  var words = new Map();
  template.content.querySelectorAll("[data-word]").forEach(function (one) { words.set(one.dataset.word, one.textContent); });
  return function (name, values) {
    return (words.get(name) || "").replace(/\{(\w+)\}/g, function (whole, key) {
      return values && values[key] !== undefined ? String(values[key]) : whole;
    });
  };
}

/** A whole number with its thousands apart: 1.234 or 1,234. */
export function number(value, language) {
  return String(value).replace(/\B(?=(\d{3})+$)/g, language === "vi" ? "." : ",");
}

var MONTHS = "January February March April May June July August September October November December".split(" ");

/** 2025-10-31 as 31/10/2025 or 31 October 2025. */
export function date(text, language) {
  var found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!found) { return text; }
  var day = Number(found[3]), month = Number(found[2]);
  return language === "vi" ? day + "/" + month + "/" + found[1] : day + " " + MONTHS[month - 1] + " " + found[1];
}

/** The day it is in Viet Nam, wherever the reader is: 2025-10-31. */
export function todayInVietNam() {
  var parts = new Intl.DateTimeFormat("en", { timeZone: "Asia/Ho_Chi_Minh", year: "numeric", month: "2-digit", day: "2-digit" }).formatToParts(new Date());
  var part = function (type) { return parts.find(function (one) { return one.type === type; }).value; };
  return part("year") + "-" + part("month") + "-" + part("day");
}

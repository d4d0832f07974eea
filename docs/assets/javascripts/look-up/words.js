/* What a name is searched by, and when a name answers a query. portal/text/search_words.py folds names the same way. */

/** The words of a text in their order: lower case, no marks, đ as d; anything but letters and digits parts them. */
export function searchWords(text) {
  return (text.replace(/[đĐðÐ]/g, "d").replace(/ı/g, "i").normalize("NFKD").replace(/[\p{Mn}\p{Me}]/gu, "").toLowerCase().match(/[a-z0-9]+/g)) || [];
}

/** True for a text that is not blank and yet has no word ("!!!", "株"): it asks for what no name has. */
export function asksNoWord(text) {
  return text.trim() !== "" && searchWords(text).length === 0;
}

/** A code as it is searched: capital letters and digits only. */
export function plainCode(text) {
  return text.toUpperCase().replace(/[^0-9A-Z]/g, "");
}

/** The CRC-32 of a plain code, by which the table of codes is cut. */
export function sumOf(code) {
  var sum = -1;
  for (var at = 0; at < code.length; at++) {
    sum ^= code.charCodeAt(at);
    for (var bit = 0; bit < 8; bit++) { sum = sum >>> 1 ^ (sum & 1 ? 0xEDB88320 : 0); }
  }
  return ~sum >>> 0;
}

/** True for what could be a tax code or a unit code: one word, or digits in groups, with three digits at least. */
export function looksLikeCode(text) {
  var trimmed = text.trim();
  var oneWord = /^[0-9A-Za-z][0-9A-Za-z.-]*$/.test(trimmed);
  var grouped = /^[0-9][0-9 .-]*$/.test(trimmed);
  var plain = plainCode(trimmed);
  return (oneWord || grouped) && plain.length >= 5 && plain.replace(/[^0-9]/g, "").length >= 3;
}

/**
 * What a query asks of a name. Every word of the query needs a word of its own in the name, so a word typed twice must
 * stand there twice. The last word may still be typed: unless a space follows, a word that begins with it will do.
 *
 * Gives `whole`, a Map from each finished word to how often it is asked for, `beginning` ("" when there is none) and
 * `atLeast`, how many words of the name must begin with it: one more than the finished words that do.
 */
export function parseQuery(text) {
  var words = searchWords(text);
  // Unfinished is a last word that a further letter would still belong to.
  var open = words.length > 0 && searchWords(text + "x").length === words.length;
  var beginning = open ? words.pop() : "";
  var whole = new Map();
  words.forEach(function (word) { whole.set(word, (whole.get(word) || 0) + 1); });
  var atLeast = 0;
  if (beginning) {
    atLeast = 1;
    whole.forEach(function (count, word) { if (word.startsWith(beginning)) { atLeast += count; } });
  }
  return { whole: whole, beginning: beginning, atLeast: atLeast };
}

/** True when a name with these words answers the query. */
export function answers(query, words) {
  for (var [word, count] of query.whole) {
    if (words.filter(function (one) { return one === word; }).length < count) { return false; }
  }
  return !query.beginning || words.filter(function (one) { return one.startsWith(query.beginning); }).length >= query.atLeast;
}

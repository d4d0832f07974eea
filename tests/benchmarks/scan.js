/* What an alternative to the look-up's index does once it holds all units, each [name, tax code, unit code, ...]. */

import { answers, asksNoWord, looksLikeCode, parseQuery, plainCode, searchWords } from "./look-up/words.js";

/** How many units answer each text, and in how many milliseconds; `first` from `start` until the first is answered. */
export function find(units, texts, start) {
  const folded = units.map((unit) => [searchWords(unit[0]), plainCode(unit[1] || ""), plainCode(unit[2])]);
  let first = 0;
  const results = texts.map((text) => {
    const begun = performance.now(), query = parseQuery(text);
    const code = looksLikeCode(text) ? plainCode(text) : "";
    let total = code ? folded.filter((unit) => unit[1] === code || unit[2] === code).length : 0;
    if (!total && !asksNoWord(text)) { total = folded.filter((unit) => answers(query, unit[0])).length; }
    const ended = performance.now();
    first = first || ended - start;
    return { milliseconds: ended - begun, total: total };
  });
  return { first: first, results: results };
}

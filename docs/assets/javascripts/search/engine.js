/* Asking: the names first, then Pagefind's index of all words. Both are fetched once, on the first opening. */

import { searchWords } from "../look-up/words.js";
import { EXACT, NAMED, Names } from "./names.js";
import { askedBy, hasWords } from "./text.js";

export var TYPES = ["province", "indicator", "term", "page", "mention"];

export class Engine {
  /** `root` is the address of the site, `language` the one that is read. */
  constructor(root, language) {
    this.folder = root + "pagefind/";
    this.language = language;
    this.turn = Promise.resolve();
  }

  /** Starts fetching; may be called often. What failed is tried again at the next call. */
  prepare() {
    var self = this;
    this.naming = this.naming || fetch(this.folder + "names." + this.language + ".json").then(function (answer) {
      if (!answer.ok) { throw new Error("HTTP " + answer.status); }
      return answer.json();
    }).then(function (rows) { return new Names(rows); });
    this.naming.catch(function () { self.naming = null; });
    this.indexing = this.indexing || import(this.folder + "pagefind.js").then(function (pagefind) {
      // Its worker would be one more file to fetch, for an index that answers in a few milliseconds.
      return pagefind.createInstance({ noWorker: true });
    });
    this.indexing.catch(function () { self.indexing = null; });
  }

  /** What the names alone give, as groups. Rejects when they can't be fetched. */
  async byName(query) {
    this.prepare();
    return grouped((await this.naming).find(askedBy(query)), []);
  }

  /** What names and all words of the pages give, as groups. Rejects when the index can't be fetched. */
  async byWord(query) {
    this.prepare();
    var names = await this.naming, pagefind = await this.indexing;
    var asked = searchWords(query), hits = asked.length ? await this.hitsOf(pagefind, names, query, asked) : [];
    return grouped(names.find(askedBy(query)), hits.filter(function (hit) { return names.byFragment.has(hit.id); }).map(function (hit) {
      return { record: names.byFragment.get(hit.id), data: hit.data };
    }));
  }

  /** Pages where the words stand side by side, as the syllables of a Vietnamese word do; else pages with all of them.
      Words typed with accents, or known with accents, are taken at their letters: "nội" is neither "nói" nor "nơi". */
  async hitsOf(pagefind, names, query, asked) {
    var spelt = /[^\x00-\x7f]/.test(query) ? query : names.spelling(asked);
    var tries = spelt ? [[inOrder(spelt), true], [spelt, true]] : this.language === "en" ? [[inOrder(query), false]] : [];
    for (var [text, exact] of tries.concat([[query, false]])) {
      var hits = await this.searchIn(pagefind, text, exact);
      // A word that no page has is passed over by Pagefind: then nothing was found, and the reader is told.
      if (hits.length && hasWords((await hits[0].data()).content, asked, this.language)) { return hits; }
    }
    return [];
  }

  /** One search after the other: whether accents count is a setting of the index, not of a search. */
  searchIn(pagefind, text, exact) {
    this.turn = this.turn.catch(function () {}).then(async function () {
      await pagefind.options({ exactDiacritics: exact });
      return (await pagefind.search(text)).results;
    });
    return this.turn;
  }

  /** Names that are spelt almost like the query. */
  async like(query) {
    return (await this.naming).like(searchWords(query));
  }
}

/** A query for words side by side. */
function inOrder(text) {
  return '"' + text.replace(/"/g, " ") + '"';
}

/** Groups in the order of TYPES: {type, items}; an item is {record, exact, data}. Places that are only mentioned in a
    text, not named in the query, come last: "bhyt" stands on the page of every province. */
function grouped(named, hits) {
  var groups = new Map(TYPES.map(function (type) { return [type, []]; }));
  var byRecord = new Map(hits.map(function (hit) { return [hit.record, hit]; }));
  var taken = new Set();
  named.forEach(function (found) {
    var hit = byRecord.get(found.record);
    // A name among other words is a find where the rest of the words stand too; a place is one in any case.
    if (found.rank <= NAMED && !hit && found.record.type !== "province") { return; }
    taken.add(found.record);
    var data = found.rank <= NAMED && hit ? hit.data : null;
    groups.get(found.record.type).push({ record: found.record, exact: found.rank >= EXACT - .5, data: data });
  });
  hits.forEach(function (hit) {
    if (taken.has(hit.record)) { return; }
    var type = hit.record.type === "province" ? "mention" : hit.record.type;
    groups.get(type).push({ record: hit.record, exact: false, data: hit.data });
  });
  return TYPES.map(function (type) { return { type: type, items: groups.get(type) }; }).filter(function (group) { return group.items.length; });
}

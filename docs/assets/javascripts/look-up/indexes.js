/* The indexes behind the page: fetched when first asked for, opened anew when a newer build has replaced them. */

import { openIndex, Replaced } from "./index.js";

/** There is no index at the address. */
export class Missing extends Error {}

async function get(address, whole) {
  // The root says which files belong together, so a copy of it is only used after asking whether it still holds.
  var answer = await fetch(address, { cache: whole ? "no-cache" : "default" });
  if (answer.status === 404) { throw whole ? new Missing() : new Replaced(); }
  if (!answer.ok) { throw new Error("answer " + answer.status); }
  return new Uint8Array(await answer.arrayBuffer());
}

export class Indexes {
  constructor(base) {
    this.base = base;
    this.opened = new Map();
  }

  /** The index in a folder, as it is to be shown on the day `today`. */
  open(folder, today) {
    var key = folder + " " + today;
    if (!this.opened.has(key)) {
      var opening = openIndex(this.base + folder + "/", today, get);
      opening.catch(() => this.opened.delete(key));
      this.opened.set(key, opening);
    }
    return this.opened.get(key);
  }

  /** What `use` makes of the index that holds the list asked for; once more with a new one when it was replaced. */
  async ask(collection, list, today, use) {
    try {
      return await this.askOnce(collection, list, today, use);
    } catch (fault) {
      if (!(fault instanceof Replaced)) { throw fault; }
      this.opened.clear();
      return this.askOnce(collection, list, today, use);
    }
  }

  async askOnce(collection, list, today, use) {
    var index = await this.open(collection, today);
    var chosen = index.root.lists.find(function (one) { return one.id === list; });
    var own = chosen ? chosen.own : "";
    return use(own ? await this.open(own, today) : index, own);
  }
}

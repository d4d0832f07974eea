/* The site's own files, fetched when they are needed and once. */

import { isChosen } from "./choice.js";
import { readRecords } from "./records.js";

const FOLDERS = { place: "places", indicator: "indicators" };
const MANY = 8; // of more files than this the whole table is the shorter way

export class Files {
  /** `base`: the address of the folder `data/`. */
  constructor(base) {
    this.base = base;
    this.read = new Map();
  }

  /** Header and records of a file; a failure is forgotten, so that the next try asks again. */
  table(path) {
    if (!this.read.has(path)) {
      const asked = fetch(this.base + path).then(async (answer) => {
        if (!answer.ok) { throw new Error(`${answer.status} ${path}`); }
        return readRecords(await answer.text());
      });
      asked.catch(() => this.read.delete(path));
      this.read.set(path, asked);
    }
    return this.read.get(path);
  }

  /** The paths that hold all that was chosen, as few as may be. `held(kind, id)`: true where there are figures. */
  static paths(choice, held) {
    const lists = Object.keys(FOLDERS)
      .filter((kind) => choice[kind].length > 0)
      .map((kind) => choice[kind].filter((id) => held(kind, id)).map((id) => `${FOLDERS[kind]}/${id}.csv`))
      .sort((one, other) => one.length - other.length);
    return lists[0].length > MANY ? ["observations.csv"] : lists[0];
  }

  /** Header and records of what was chosen, in the order of the whole table (`obs_id`). */
  async figures(choice, held) {
    const tables = await Promise.all(Files.paths(choice, held).map((path) => this.table(path)));
    const records = tables.flatMap((table) => table.records).filter((record) => isChosen(record, choice));
    records.sort((one, other) => (one.obs_id < other.obs_id ? -1 : 1));
    return { header: tables.length ? tables[0].header : "", records };
  }
}

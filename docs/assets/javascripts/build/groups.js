/* Which of the chosen figures may stand in one chart: those of one indicator, class, base, funds, boundary and unit. */

const SAME = ["indicator", "variant", "denominator", "funds", "boundary", "set_by", "unit"];
const FEWEST = 2;
const MOST = 60;

/** The groups of the records that are shown, in the order of their first one: `{ key, records }`. */
export function groupsOf(records) {
  const groups = new Map();
  for (const record of records) {
    if (record.status !== "shown") { continue; }
    const key = SAME.map((name) => record[name]).join("|");
    if (!groups.has(key)) { groups.set(key, { key, records: [] }); }
    groups.get(key).records.push(record);
  }
  return [...groups.values()];
}

/** True for a group that makes a chart: one figure is no comparison, and too many are no picture. */
export function canBeDrawn(group) {
  return group.records.length >= FEWEST && group.records.length <= MOST;
}

/** The figures of a group by place, each place with its readings in the order of time. */
export function byPlace(group) {
  const places = new Map();
  for (const record of group.records) { places.set(record.province_id, [...(places.get(record.province_id) ?? []), record]); }
  for (const readings of places.values()) { readings.sort((one, other) => (one.as_of < other.as_of ? -1 : 1)); }
  return [...places.values()];
}

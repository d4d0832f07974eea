/* A record in the words of the page: numbers, units, dates and classes as the rest of the site writes them
   (portal/page/catalogue.py, portal/text/number.py). */

import { date } from "../look-up/wording.js";

const BILLION = 1000000000n;
const MILLION = 1000000n;

/** Canonical digits with grouped thousands: 1.234,5 or 1,234.5. */
export function written(digits, language) {
  const [, sign, whole, part] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(digits);
  const [thousand, decimal] = language === "vi" ? [".", ","] : [",", "."];
  const kept = part && /[1-9]/.test(part) ? decimal + part : "";
  return (sign ? "\u2212" : "") + whole.replace(/\B(?=(\d{3})+$)/g, thousand) + kept;
}

/** Money in the largest unit that needs two decimals at the most: number and unit. */
function money(digits, language) {
  const amount = BigInt(digits);
  const size = amount < 0n ? -amount : amount;
  for (const [step, vi, en] of [[BILLION, "tỷ đồng", "billion VND"], [MILLION, "triệu đồng", "million VND"]]) {
    if (size >= step && size % (step / 100n) === 0n) {
      const hundredths = String(size % step / (step / 100n)).padStart(2, "0").replace(/0+$/, "");
      const text = `${amount < 0n ? "-" : ""}${size / step}${hundredths ? `.${hundredths}` : ""}`;
      return [written(text, language), language === "vi" ? vi : en];
    }
  }
  return [written(digits, language), language === "vi" ? "đồng" : "VND"];
}

export class Wording {
  /** `labels`, `flags`: records of the registry. `told(indicator)`: what a reader must be told about it. */
  constructor(language, labels, flags, told, say) {
    this.language = language;
    this.labels = new Map(labels.map((label) => [`${label.kind} ${label.code}`, label[`label_${language}`]]));
    this.flags = new Map(flags.map((flag) => [flag.flag, { label: flag[`label_${language}`], doubt: flag.severity === "doubt" }]));
    this.told = told;
    this.say = say;
  }

  label(kind, code) { return code ? this.labels.get(`${kind} ${code}`) ?? code : ""; }

  place(record) { return this.language === "vi" ? record.province_name : record.province_name_en; }

  indicator(record) { return this.language === "vi" ? record.indicator_name : record.indicator_name_en; }

  qualifier(record) { return record.qualifier === "exact" ? "" : this.label("qualifier", record.qualifier); }

  /** Number and unit. */
  value(record) {
    if (record.unit === "VND") { return money(record.value, this.language); }
    const number = written(record.value, this.language);
    return record.unit === "percent" ? [`${number}%`, ""] : [number, this.label("unit", record.unit)];
  }

  /** The figure as one expression. */
  figure(record) { return [this.qualifier(record), ...this.value(record)].filter(Boolean).join(" "); }

  /** The figure under the name of its unit: money keeps its own, for sums of one chart may be in unlike ones. */
  short(record) {
    return record.unit === "VND" ? this.figure(record) : [this.qualifier(record), this.value(record)[0]].filter(Boolean).join(" ");
  }

  /** The word before the date, and the date. */
  asOf(record) {
    const time = this.told(record.indicator).time;
    if (time === "year") { return [this.say("whole_year"), record.as_of.slice(0, 4)]; }
    return [this.say(time === "deadline" ? "deadline" : "until"), date(record.as_of, this.language)];
  }

  /** Class, base, funds and who set it, as far as the indicator needs them. */
  detail(record) {
    const { tells } = this.told(record.indicator);
    const parts = [
      record.flags.split(";").includes("class_not_stated")
        ? this.say("class_not_stated")
        : record.variant && this.label("variant", `${record.indicator}.${record.variant}`),
    ];
    if (record.denominator && tells.includes("base")) {
      parts.push(record.denominator === "not_stated"
        ? this.say("base_not_stated")
        : this.say("base", { base: this.label("denominator", record.denominator) }));
    }
    if (tells.includes("funds")) { parts.push(this.label("funds", record.funds)); }
    if (record.set_by && tells.includes("setter")) { parts.push(this.say("setter", { setter: this.label("set_by", record.set_by) })); }
    return parts.filter(Boolean).join("; ");
  }

  /** The flags of a figure, the doubtful ones first. */
  marks(record) {
    const found = record.review_flags.split(";").filter((name) => this.flags.has(name)).map((name) => ({ name, ...this.flags.get(name) }));
    return found.sort((one, other) => other.doubt - one.doubt);
  }

  doubted(record) { return this.marks(record).some((mark) => mark.doubt); }
}

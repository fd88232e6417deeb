/** A date of the proleptic Gregorian calendar as days since 1970-01-01; no zone, no time. */
export type CivilDay = number;

const DAYS_PER_ERA = 146_097;

/** Months count from 1. The year is taken to begin in March, so that leap days come last. */
export function toCivilDay(year: number, month: number, day: number): CivilDay {
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const leapDays = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
  return era * DAYS_PER_ERA + yearOfEra * 365 + leapDays + dayOfYear - 719_468;
}

/** `YYYY-MM-DD`. */
export function formatCivilDay(civilDay: CivilDay): string {
  const { year, month, day } = toYearMonthDay(civilDay);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** Undefined for what is no `YYYY-MM-DD` of the calendar. */
export function readCivilDay(text: string): CivilDay | undefined {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? [];
  const read = toCivilDay(Number(year), Number(month), Number(day));
  return formatCivilDay(read) === text ? read : undefined;
}

export function yearOf(civilDay: CivilDay): number {
  return toYearMonthDay(civilDay).year;
}

/** 0 = Monday … 6 = Sunday. */
export function weekdayOf(civilDay: CivilDay): number {
  return (((civilDay + 3) % 7) + 7) % 7;
}

function toYearMonthDay(civilDay: CivilDay): { year: number; month: number; day: number } {
  const shifted = civilDay + 719_468;
  const era = Math.floor(shifted / DAYS_PER_ERA);
  const dayOfEra = shifted - era * DAYS_PER_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1_460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  };
}

export function pad(value: number, length: number): string {
  return String(value).padStart(length, '0');
}

import neo4j, { type DateTime, type Date as Day, type Duration, type LocalDateTime, type LocalTime, type Time } from 'neo4j-driver';
import type { TemporalType } from '../value-shape.ts';

type Temporal = Day | Time | LocalTime | DateTime | LocalDateTime | Duration;

const { types } = neo4j;
const TEMPORAL = [types.Date, types.DateTime, types.LocalDateTime, types.Time, types.LocalTime, types.Duration] as const;

/** Whether a value of the driver is a date, a time, both or a duration. */
export function isTemporal(value: object): value is Temporal {
  return TEMPORAL.some((type) => value instanceof type);
}

/** A temporal value by its type, its ISO 8601 text, and its zone where it has one. */
export function temporalOf(value: Temporal): [type: TemporalType, iso: string, zone?: string] {
  const text = shortened(String(value));
  if (neo4j.isDateTime(value)) {
    const { timeZoneId: zone } = value;
    return zone ? ['ZonedDateTime', text.replace(/\[.*$/, ''), zone] : ['OffsetDateTime', text];
  }
  if (neo4j.isTime(value)) return ['Time', text];
  if (neo4j.isDuration(value)) return ['Duration', text.replace(/T$/, '')];
  if (neo4j.isLocalDateTime(value)) return ['LocalDateTime', text];
  return [neo4j.isDate(value) ? 'Date' : 'LocalTime', text];
}

/** The driver prints all nine digits of a fraction of a second. */
function shortened(text: string): string {
  return text.replace(/\.(\d*?)0+(?=\D|$)/, (_, digits: string) => (digits === '' ? '' : `.${digits}`));
}

import neo4j from 'neo4j-driver';
import { DatabaseError } from '../database-error.ts';
import type { TextType } from '../parameters.ts';

const DATE = String.raw`(?<year>[+-]?\d{4,9})-(?<month>\d\d)-(?<day>\d\d)`;
const TIME = String.raw`(?<hour>\d\d):(?<minute>\d\d)(?::(?<second>\d\d)(?:\.(?<fraction>\d{1,9}))?)?`;
const OFFSET = String.raw`(?<offset>Z|(?<sign>[+-])(?<offsetHour>\d\d):?(?<offsetMinute>\d\d)?(?::(?<offsetSecond>\d\d))?)`;
const ZONE = String.raw`\[(?<zone>[\w+/-]+)\]`;
const AMOUNT = String.raw`[+-]?\d{1,15}`;
const NUMBER = String.raw`[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?`;

const PATTERNS: Readonly<Record<TextType, RegExp>> = {
  Float: new RegExp(`^(?:${NUMBER}|[+-]?Infinity|-?NaN)$`),
  Base64: /^(?:[\w+/-]{4})*(?:[\w+/-]{2,3}=*)?$/,
  Point: new RegExp(`^SRID=(?<srid>\\d{1,9});POINT(?: Z)? ?\\((?<coordinates>${NUMBER}(?: ${NUMBER}){1,2})\\)$`),
  Date: new RegExp(`^${DATE}$`),
  Time: new RegExp(`^${TIME}${OFFSET}$`),
  LocalTime: new RegExp(`^${TIME}$`),
  LocalDateTime: new RegExp(`^${DATE}T${TIME}$`),
  OffsetDateTime: new RegExp(`^${DATE}T${TIME}${OFFSET}$`),
  ZonedDateTime: new RegExp(`^${DATE}T${TIME}(?:${OFFSET})?${ZONE}$`),
  Duration: new RegExp(
    `^P(?=.)(?:(?<years>${AMOUNT})Y)?(?:(?<months>${AMOUNT})M)?(?:(?<weeks>${AMOUNT})W)?(?:(?<days>${AMOUNT})D)?` +
      `(?:T(?=.)(?:(?<hours>${AMOUNT})H)?(?:(?<minutes>${AMOUNT})M)?(?:(?<seconds>${AMOUNT})(?:\\.(?<fraction>\\d{1,9}))?S)?)?$`,
  ),
};

type Parts = Readonly<Record<string, string | undefined>>;

/** A typed parameter as the driver takes it. @throws DatabaseError `refused` when the text is none of its type */
export function driverParameter(type: TextType, text: string): unknown {
  const found = PATTERNS[type].exec(text);
  if (found === null) throw invalidParameter(type, text);
  try {
    return driverValue(type, text, found.groups ?? {});
  } catch (error) {
    // The driver's types refuse a month 13.
    throw invalidParameter(type, text, error);
  }
}

function driverValue(type: TextType, text: string, parts: Parts): unknown {
  const { types } = neo4j;
  switch (type) {
    case 'Float':
      return Number(text.replace('-NaN', 'NaN'));
    case 'Base64':
      return Int8Array.from(Buffer.from(text, 'base64'));
    case 'Point':
      return new types.Point(neo4j.int(number(parts.srid)), ...coordinates(parts.coordinates));
    case 'Date':
      return new types.Date(...date(parts));
    case 'Time':
      return new types.Time(...time(parts), offsetSeconds(parts));
    case 'LocalTime':
      return new types.LocalTime(...time(parts));
    case 'LocalDateTime':
      return new types.LocalDateTime(...date(parts), ...time(parts));
    case 'OffsetDateTime':
      return new types.DateTime(...date(parts), ...time(parts), offsetSeconds(parts));
    case 'ZonedDateTime':
      return new types.DateTime(...date(parts), ...time(parts), parts.offset === undefined ? undefined : offsetSeconds(parts), parts.zone);
    case 'Duration':
      return new types.Duration(...duration(parts));
  }
}

function date({ year, month, day }: Parts): [year: number, month: number, day: number] {
  return [number(year), number(month), number(day)];
}

function time({ hour, minute, second, fraction }: Parts): [hour: number, minute: number, second: number, nanosecond: number] {
  return [number(hour), number(minute), number(second), nanoseconds(fraction)];
}

function offsetSeconds({ sign, offsetHour, offsetMinute, offsetSecond }: Parts): number {
  const seconds = number(offsetHour) * 3600 + number(offsetMinute) * 60 + number(offsetSecond);
  return sign === '-' ? -seconds : seconds;
}

function duration(parts: Parts): [months: number, days: number, seconds: number, nanoseconds: number] {
  const { years, months, weeks, days, hours, minutes, seconds = '0', fraction } = parts;
  return [
    number(years) * 12 + number(months),
    number(weeks) * 7 + number(days),
    number(hours) * 3600 + number(minutes) * 60 + number(seconds),
    seconds.startsWith('-') ? -nanoseconds(fraction) : nanoseconds(fraction),
  ];
}

function coordinates(text = ''): [x: number, y: number, z?: number] {
  const [x = 0, y = 0, z] = text.split(' ').map(Number);
  return z === undefined ? [x, y] : [x, y, z];
}

function nanoseconds(fraction = ''): number {
  return Number(fraction.padEnd(9, '0'));
}

function number(digits = '0'): number {
  return Number(digits);
}

function invalidParameter(type: string, text: string, cause?: unknown): DatabaseError {
  return new DatabaseError('refused', `The parameter "${text.slice(0, 40)}" is no ${type}.`, { cause });
}

import { type Grain, periodStart } from '../../model/time/period.ts';
import { MONTHS } from '../wording/date-in-words.ts';

/** The name of a period, as on its handle: "2008", "Jun 2008", "13 Jun 2008". */
export function nameOfPeriod(grain: Grain, period: number): string {
  const [year = '', month = '', day = ''] = periodStart(grain, period).split('-');
  const monthName = MONTHS[Number(month) - 1]?.slice(0, 3) ?? '';
  if (grain === 'year') return String(Number(year));
  return grain === 'month' ? `${monthName} ${Number(year)}` : `${Number(day)} ${monthName} ${Number(year)}`;
}

import { dayOf, hourMs, isoOf, localDay, mondayOf, startOfDay } from './local-days';

const at = (iso: string) => Date.parse(iso);
const day = (iso: string) => dayOf(iso) ?? NaN;

describe('the days of a time zone', () => {
  for (const [timeZone, iso, start] of [
    ['UTC', '2026-05-01', '2026-05-01T00:00:00Z'],
    ['Europe/Berlin', '2026-05-01', '2026-04-30T22:00:00Z'],
    ['Europe/Berlin', '2026-01-15', '2026-01-14T23:00:00Z'],
    ['America/New_York', '2026-05-01', '2026-05-01T04:00:00Z'],
    ['Asia/Kolkata', '2026-05-01', '2026-04-30T18:30:00Z'],
    ['Pacific/Kiritimati', '2026-05-01', '2026-04-30T10:00:00Z'],
    // The clock goes from 00:00 to 01:00, so this day has no midnight.
    ['Africa/Cairo', '2025-04-25', '2025-04-24T22:00:00Z'],
    // The clock goes from 24:00 back to 23:00 of the day before.
    ['Africa/Cairo', '2025-10-31', '2025-10-30T22:00:00Z'],
  ] as const) {
    it(`start on ${iso} in ${timeZone} at ${start}`, () => {
      expect(new Date(startOfDay(day(iso), timeZone)).toISOString()).toBe(new Date(start).toISOString());
      expect(localDay(at(start), timeZone)).toBe(day(iso));
      expect(localDay(at(start) - 1, timeZone)).toBe(day(iso) - 1);
    });
  }

  for (const [what, iso, hours] of [
    ['the clock is put forward', '2026-03-29', 23],
    ['the clock is put back', '2026-10-25', 25],
    ['nothing happens', '2026-06-01', 24],
  ] as const) {
    it(`have ${hours} hours when ${what}`, () => {
      const [start, end] = [startOfDay(day(iso), 'Europe/Berlin'), startOfDay(day(iso) + 1, 'Europe/Berlin')];
      expect((end - start) / hourMs).toBe(hours);
    });
  }

  it('follow each other without a gap for a year, in every kind of zone', () => {
    for (const timeZone of ['America/Santiago', 'Australia/Lord_Howe', 'Asia/Kathmandu']) {
      for (let each = day('2025-06-01'); each < day('2026-06-01'); each += 1) {
        const [start, next] = [startOfDay(each, timeZone), startOfDay(each + 1, timeZone)];
        if (localDay(start, timeZone) !== each || localDay(next - 1, timeZone) !== each)
          fail(`${isoOf(each)} in ${timeZone}`);
      }
    }
    expect().nothing();
  });

  it('belong to the week that starts on Monday', () => {
    expect(isoOf(mondayOf(day('2026-05-01')))).toBe('2026-04-27');
    expect(isoOf(mondayOf(day('2026-04-27')))).toBe('2026-04-27');
    expect(isoOf(mondayOf(day('2026-05-03')))).toBe('2026-04-27');
    expect(isoOf(mondayOf(day('1969-12-31')))).toBe('1969-12-29');
  });

  for (const wrong of ['2026-02-30', '2026-13-01', '1.5.2026', '', undefined, 20260501]) {
    it(`are not read from ${JSON.stringify(wrong) ?? 'nothing'}`, () => expect(dayOf(wrong)).toBeUndefined());
  }
});

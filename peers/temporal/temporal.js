// Runs in a browser: asks its Temporal, and posts CSV to `record.py`, which serves this file.
'use strict';

const PIECE = 20000;
const PAD = '0000';
const SHORTEST_LEAP_SEARCH = 40;

// Years of the calendar over which both sides claim to be right; a calendar that is not here is
// arithmetic, and has EVERY.
const EVERY = [-9999, 9999];
const KNOWN = {
  chinese: [1900, 2100],
  dangi: [1900, 2050],
  'islamic-umalqura': [1300, 1600],
  persian: [1206, 1498],
};

function calendars() {
  return Intl.supportedValuesOf('calendar').filter((id) => {
    try {
      new Temporal.PlainDate(2000, 1, 1, id);
      return true;
    } catch {
      return false;
    }
  });
}

// Mulberry32: the same cases for the same seed, wherever it runs.
function random(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  // A whole number from `low` to `high`, both included.
  return (low, high) => low + Math.floor(next() * (high - low + 1));
}

const number = (value) => (value < 0 ? '-' : '') + (PAD + Math.abs(value)).slice(-Math.max(4, `${Math.abs(value)}`.length));
const text = (date) => `${number(date.year)}-${date.monthCode.slice(1)}-${`0${date.day}`.slice(-2)}`;
const iso = (date) => date.withCalendar('iso8601').toString();
const first = (calendar, year) => Temporal.PlainDate.from({ calendar, year, month: 1, day: 1 });

function* months(calendar, [from, to]) {
  for (let year = from; year <= to; year++) {
    const start = first(calendar, year);
    let day = start;
    for (let month = 1; month <= start.monthsInYear; month++) {
      const own = [day.year, day.month, day.monthCode, iso(day), day.daysInMonth];
      yield [...own, day.daysInYear, day.inLeapYear, day.era ?? '', day.eraYear ?? ''].join(',');
      day = day.add({ days: day.daysInMonth });
    }
  }
}

// Days, of which many are in leap months or at the ends of months, where the rules are.
function days(calendar, years, pick) {
  const low = first(calendar, years[0]).withCalendar('iso8601');
  const length = low.until(first(calendar, years[1] + 1).withCalendar('iso8601'), { largestUnit: 'day' }).days;
  const anywhere = () => low.add({ days: pick(0, length - 1) }).withCalendar(calendar);
  return () => {
    let date = anywhere();
    const kind = pick(1, 8);
    if (kind <= 2) {
      for (let tries = 0; tries < SHORTEST_LEAP_SEARCH && !date.monthCode.endsWith('L'); tries++) date = anywhere();
    }
    if (kind % 2 === 0) {
      const ends = date.daysInMonth;
      date = date.with({ day: Math.max(1, ends - pick(0, 2)) });
    }
    return date;
  };
}

function* additions(calendar, years, seed, count) {
  const pick = random(seed);
  const day = days(calendar, years, pick);
  const furthest = years === EVERY ? 3000 : 40;
  const size = (most) => (pick(0, 1) === 0 ? 0 : pick(0, pick(0, 2) === 0 ? most : Math.min(most, 14)));
  for (let done = 0; done < count; ) {
    const date = day();
    const sign = pick(0, 1) === 0 ? '' : '-';
    const [y, m, w, d] = [size(furthest), size(furthest * 13), size(furthest * 53), size(furthest * 366)];
    if (y + m + w + d === 0) continue;
    const span = `${sign}P${y}Y${m}M${w}W${d}D`;
    const overflow = pick(0, 2) === 0 ? 'reject' : 'constrain';
    // Past the years that are known there is nothing to compare, nor on the way there and back.
    const isKnown = ({ year }) => year >= years[0] && year <= years[1];
    if (!isKnown(date.add(Temporal.Duration.from(`${sign}P${y}Y${m}M`)))) continue;
    let result = '';
    let error = '';
    try {
      const later = date.add(Temporal.Duration.from(span), { overflow });
      if (!isKnown(later)) continue;
      result = text(later);
    } catch (thrown) {
      error = `${thrown.name}`;
    }
    yield [text(date), span, overflow, result, error].join(',');
    done++;
  }
}

function* differences(calendar, years, seed, count) {
  const pick = random(seed);
  const day = days(calendar, years, pick);
  for (let done = 0; done < count; ) {
    const from = day();
    let to = day();
    const kind = pick(1, 4);
    if (kind === 1) to = from.add({ days: pick(-1500, 1500) });
    if (kind === 2) to = to.with({ day: Math.min(to.daysInMonth, Math.max(1, from.day + pick(-1, 1))) });
    if (to.year < years[0] || to.year > years[1]) continue;
    const largestUnit = ['year', 'month', 'week', 'day'][pick(0, 7) % 5 % 4];
    const span = from.until(to, { largestUnit });
    yield [text(from), text(to), largestUnit, span.years, span.months, span.weeks, span.days].join(',');
    done++;
  }
}

// What `action` answers, or the name of what it throws, as two columns.
function outcome(action) {
  try {
    return [action(), ''];
  } catch (thrown) {
    return ['', thrown.name];
  }
}

function* changes(calendar, years, seed, count) {
  const pick = random(seed);
  const day = days(calendar, years, pick);
  for (let done = 0; done < count; done++) {
    const date = day();
    const overflow = pick(0, 1) === 0 ? 'reject' : 'constrain';
    const field = ['year', 'monthCode', 'day'][pick(0, 2)];
    const value = field === 'day' ? pick(1, 33) : field === 'year' ? pick(...years) : day().monthCode;
    const answer = outcome(() => text(date.with({ [field]: value }, { overflow })));
    yield [text(date), field, value, overflow, ...answer].join(',');
  }
}

function* yearMonths(calendar, years, seed, count) {
  const pick = random(seed);
  const day = days(calendar, years, pick);
  const code = (month) => `${number(month.year)}-${month.monthCode}`;
  for (let done = 0; done < count; ) {
    const from = day().toPlainYearMonth();
    const to = day().toPlainYearMonth();
    const sign = pick(0, 1) === 0 ? 1 : -1;
    const span = { years: sign * pick(0, 30), months: sign * pick(0, 300) };
    const isKnown = ({ year }) => year >= years[0] && year <= years[1];
    if (!isKnown(from.add({ years: span.years })) || !isKnown(from.add(span))) continue;
    const overflow = pick(0, 1) === 0 ? 'reject' : 'constrain';
    const answer = outcome(() => code(from.add(span, { overflow })));
    const { months } = from.until(to, { largestUnit: 'month' });
    yield [code(from), span.years, span.months, overflow, ...answer, code(to), months].join(',');
    done++;
  }
}

function* monthDays(calendar) {
  for (let place = 2; place <= 27; place++) {
    const monthCode = `M${`0${place >> 1}`.slice(-2)}${place % 2 === 0 ? '' : 'L'}`;
    for (let day = 1; day <= 33; day++) {
      const fields = { calendar, monthCode, day };
      const reference = () => Temporal.PlainMonthDay.from(fields, { overflow: 'reject' }).toString({ calendarName: 'always' });
      yield [monthCode, day, ...outcome(() => reference().slice(0, -`[u-ca=${calendar}]`.length))].join(',');
    }
  }
}

const HEADERS = {
  months: 'year,month_ordinal,month,first,days,days_in_year,leap,era,era_year',
  add: 'date,span,overflow,result,error',
  until: 'from,to,largest,years,months,weeks,days',
  with: 'date,field,value,overflow,result,error',
  'year-month': 'from,years,months,overflow,result,error,to,months_until',
  'month-day': 'month,day,reference,error',
};

async function post(path, body) {
  await fetch(path, { method: 'POST', body });
}

async function record(kind, calendar, rows) {
  let lines = [HEADERS[kind]];
  for (const row of rows) {
    lines.push(row);
    if (lines.length >= PIECE) {
      await post(`/rows/${kind}/${calendar}`, `${lines.join('\n')}\n`);
      lines = [];
    }
  }
  await post(`/rows/${kind}/${calendar}`, `${lines.join('\n')}\n`);
}

async function main({ only, years: asked, count, seed, kinds }) {
  for (const calendar of calendars().filter((id) => only.length === 0 || only.includes(id))) {
    const years = asked ?? KNOWN[calendar] ?? EVERY;
    const rows = {
      months: () => months(calendar, years),
      add: () => additions(calendar, years, seed, count),
      until: () => differences(calendar, years, seed + 1, count),
      with: () => changes(calendar, years, seed + 2, count),
      'year-month': () => yearMonths(calendar, years, seed + 3, count),
      'month-day': () => monthDays(calendar),
    };
    for (const kind of kinds) await record(kind, calendar, rows[kind]());
  }
}

fetch('/task')
  .then((answer) => answer.json())
  .then(main)
  .then(() => post('/done', ''))
  .catch((error) => post('/done', `${error.stack ?? error}`));

import type { Day } from '../../engine/primitives/calendar.ts';
import { findNews, type Marks } from '../../engine/notices/news.ts';
import { noticesOn, programNoticesOn } from '../../engine/notices/notices.ts';
import type { DatedProgram } from '../catalog.ts';
import { listPredecessors } from '../import.ts';
import { fingerprintOf } from '../live/derive.ts';
import { readContext, type ProgramContext } from '../records/context.ts';
import { loadPartner, ofKind } from '../records/partner.ts';
import { readDelivery } from '../records/records.ts';
import type { Database, Sql } from '../store/database.ts';
import { readDerivation } from '../store/derived.ts';
import { addNotices, type NewNotice, type Recipient } from '../store/outbox/deliveries.ts';
import * as looks from '../store/outbox/looks.ts';
import { readPartner } from '../store/partners/partners.ts';
import { listPartnersAfter } from '../store/rows.ts';
import { messageOf } from './message.ts';

/** So many partners are looked at in one go: whoever writes meanwhile waits for no longer than that takes. */
const CHUNK = 200;

type Program = Pick<DatedProgram, 'id' | 'editions'>;

/**
 * Looks through a program for what is new since the last look, and puts what is to be told of it into the outbox; true: there is more to look
 * through. The first look of all tells nothing: what it finds was so before anybody asked. Of several servers one looks, and where it is killed
 * another goes on.
 */
export function lookForNews(database: Database, program: Program, recipients: readonly Recipient[], now: Date): Promise<boolean> {
  return database.transaction(async (sql) => {
    const derived = await readDerivation(sql, program.id);
    if (!derived || derived.fingerprint !== fingerprintOf(program.editions)) return false;
    const look = await looks.takeLook(sql, program.id);
    if (look === 'busy') return false;
    const { revision, day } = derived;
    if (look === undefined) {
      const { marks } = findNews({}, programNoticesOn(program.editions, day), day);
      const first = { program: program.id, revision, day, partner: 0, isBaseline: true, marks: JSON.stringify(marks) };
      return looks.beginLook(sql, first);
    }
    const looking = new Looking(sql, program, look.isBaseline, look.partner === null ? day : look.day, now);
    const next = { ...look };
    const isDue = look.day < day || look.revision < revision;
    if (look.partner !== null) {
      const partners = await listPartnersAfter(sql, program.id, look.partner, CHUNK);
      await looking.lookAt(partners);
      const isLast = partners.length < CHUNK;
      Object.assign(next, isLast ? { partner: null, isBaseline: false } : { partner: partners.at(-1)!.id });
    } else if (isDue) {
      Object.assign(next, { revision, day, marks: looking.lookAtProgram(JSON.parse(look.marks) as Marks) });
      const touched = look.day < day ? null : await looks.listPartnersSince(sql, program.id, look.revision);
      if (touched === null || touched.length > CHUNK) next.partner = 0;
      else await looking.lookAt(touched);
    } else return false;
    await looks.keepLook(sql, next);
    await addNotices(sql, looking.found, recipients, now.getTime());
    return next.partner !== null || isDue;
  });
}

class Looking {
  readonly found: NewNotice[] = [];
  readonly #sql: Sql;
  readonly #program: Program;
  readonly #isBaseline: boolean;
  readonly #day: Day;
  readonly #now: Date;

  constructor(sql: Sql, program: Program, isBaseline: boolean, day: Day, now: Date) {
    this.#sql = sql;
    this.#program = program;
    this.#isBaseline = isBaseline;
    this.#day = day;
    this.#now = now;
  }

  /** What is to be kept of it. */
  lookAtProgram(before: Marks): string {
    const { news, marks } = findNews(before, programNoticesOn(this.#program.editions, this.#day), this.#day);
    const { id: program } = this.#program;
    for (const one of news)
      this.found.push({ program, code: one.code, body: messageOf({ program, partner: null }, one, this.#now) });
    return JSON.stringify(marks);
  }

  async lookAt(partners: readonly { id: number; partner: string }[]): Promise<void> {
    const context = await readContext(this.#sql, this.#program.id);
    for (const { id, partner } of partners) await this.#lookAtOne(context, id, partner);
  }

  async #lookAtOne(context: ProgramContext, number: number, name: string): Promise<void> {
    const { id: program, editions } = this.#program;
    const loaded = await loadPartner(this.#sql, context, editions, name);
    const partner = loaded!.partner;
    const notices = [];
    for (const subject of partner.subjects) {
      const given = [];
      for (const one of listPredecessors(subject)) given.push(...(await this.#deliveriesOf(one)));
      const own = given.filter(({ track }) => track === subject.track).map(({ delivery }) => delivery);
      notices.push(...noticesOn(editions, subject, own, this.#day));
    }
    const kept = await looks.readMarks(this.#sql, number);
    const { news, marks } = findNews(kept === null ? null : (JSON.parse(kept) as Marks), notices, this.#day);
    const text = JSON.stringify(marks);
    if (text !== kept) await looks.keepMarks(this.#sql, program, number, text);
    if (this.#isBaseline) return;
    for (const one of news) this.found.push({ program, code: one.code, body: messageOf({ program, partner }, one, this.#now) });
  }

  async #deliveriesOf(partner: string) {
    const rows = await readPartner(this.#sql, this.#program.id, partner);
    return rows ? ofKind(rows.records, 'delivery').map(readDelivery) : [];
  }
}

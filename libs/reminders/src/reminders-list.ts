// What was and will be told to whom and why, and every attempt to deliver it, as lists to take away: of the loops that a
// member may see, the reminders that they may read there.
import { columnOf, exportedList, finding, isWithin } from '#access';
import type { ListAsked, ListPage } from '#access';
import { LOOP_FILTERS, interviewsByIds, seenLoops } from '#loops';
import type { SeenLoop } from '#loops';
import type { Tx } from '#platform';
import { deliveriesOfReminders, mayReadReminder, remindersOfLoops } from './reminders.queries.js';
import type { DeliveryView, ReminderView } from './reminders.queries.js';

const { text, number, instant } = columnOf;

interface ListedReminder extends SeenLoop {
  readonly reminder: ReminderView;
  readonly interview: string | null;
}

async function readableReminders(tx: Tx, asked: ListAsked): Promise<ListPage<ListedReminder>> {
  const { rows: loops, next } = await seenLoops(tx, asked);
  const all = await remindersOfLoops(
    tx,
    loops.map(({ loop }) => loop.id),
  );
  const readable = all.filter((reminder) => mayReadReminder(asked.actor, reminder));
  const interviewIds = [...new Set(readable.flatMap(({ interviewId }) => interviewId ?? []))];
  const interviewOf = finding(await interviewsByIds(tx, interviewIds), ({ id }) => id);
  const ofLoop = Map.groupBy(readable, ({ loopId }) => loopId);
  const rows = loops.flatMap((seen) =>
    (ofLoop.get(seen.loop.id) ?? []).map((reminder) => ({
      ...seen,
      reminder,
      interview: interviewOf(reminder.interviewId ?? '')?.title ?? null,
    })),
  );
  return { rows, next };
}

const about = {
  'reminder id': text(({ reminder }: ListedReminder) => reminder.id),
  'loop id': text(({ loop }: ListedReminder) => loop.id),
  opening: text(({ opening }: ListedReminder) => opening),
  candidate: text(({ candidate }: ListedReminder) => candidate),
  kind: text(({ reminder }: ListedReminder) => reminder.kind),
  recipient: text(({ reminder }: ListedReminder) => reminder.recipientName),
};

/** The reminders that the member may read, the newest loop first and in it by due time. */
export const remindersList = exportedList<ListedReminder>({
  name: 'reminders',
  about: 'what is told to whom, when and why',
  verb: 'organization.read',
  filters: [...LOOP_FILTERS, 'from', 'to'],
  columns: {
    ...about,
    'kind of recipient': text(({ reminder }) => reminder.recipientKind),
    interview: text(({ interview }) => interview),
    why: text(({ reminder }) => reminder.why),
    state: text(({ reminder }) => reminder.state),
    'due at': instant(({ reminder }) => reminder.dueAt),
    'sent at': instant(({ reminder }) => reminder.sentAt),
    'withdrawn because': text(({ reminder }) => reminder.withdrawnReason),
  },
  page: async (tx, asked) => {
    const { rows, next } = await readableReminders(tx, asked);
    return { rows: rows.filter(({ reminder }) => isWithin(reminder.dueAt, asked.filter)), next };
  },
});

interface ListedDelivery extends ListedReminder {
  readonly delivery: DeliveryView;
}

/** The attempts to deliver the reminders that the member may read. */
export const deliveriesList = exportedList<ListedDelivery>({
  name: 'deliveries',
  about: 'every attempt to deliver a reminder, and how it ended',
  verb: 'organization.read',
  filters: [...LOOP_FILTERS, 'from', 'to'],
  columns: {
    'delivery id': text(({ delivery }) => delivery.id),
    ...about,
    channel: text(({ delivery }) => delivery.channel),
    attempt: number(({ delivery }) => delivery.attempt),
    state: text(({ delivery }) => delivery.state),
    error: text(({ delivery }) => delivery.error),
    at: instant(({ delivery }) => delivery.at),
  },
  page: async (tx, asked) => {
    const { rows: reminders, next } = await readableReminders(tx, asked);
    const all = await deliveriesOfReminders(
      tx,
      reminders.map(({ reminder }) => reminder.id),
    );
    const inTime = all.filter(({ at }) => isWithin(at, asked.filter));
    const ofReminder = Map.groupBy(inTime, ({ reminderId }) => reminderId);
    const rows = reminders.flatMap((listed) =>
      (ofReminder.get(listed.reminder.id) ?? []).map((delivery) => ({ ...listed, delivery })),
    );
    return { rows, next };
  },
});

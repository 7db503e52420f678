import { MARK_WORDS, MARKS } from '../../model/answer-check/marks.ts';
import { STATUS_WORDS } from '../../model/coding/status-words.ts';
import { ABSENCE_WORDS } from '../../model/time/absence.ts';
import { VISIBLE_STATES } from '../../model/time/relation-time.ts';
import { STATE_WORDS } from '../../model/time/state-words.ts';

const states = VISIBLE_STATES.map((state) => `- ${state} ("${STATE_WORDS[state].name}"): ${STATE_WORDS[state].meaning}.`);
const statuses = Object.entries(STATUS_WORDS).map(([status, { name, meaning }]) => `- ${status} ("${name}"): ${meaning}.`);
const marks = MARKS.map((mark) => `- ${mark}: ${MARK_WORDS[mark]}.`);

/** What an assistant is told when it connects. */
export const INSTRUCTIONS =
  'Entente holds relations between actors over time, each with the claims that it rests on. Find ids with search_actors. Name a window (at) whenever a question is about a time: a relation has one state in it, and only "attested" means that a source says so for that time. Quote relation and claim ids and the link with whatever you say, and run check_answer over your sentences before you give them. The prompt states_of_time explains the states; the resources have the vocabulary, the datasets and the saved questions.';

/** How to speak of relations in time. */
export const STATES_OF_TIME = `You answer from Entente, a graph of relations between actors over time. A relation is what sources say; when it held follows from their dates and claims alone.

In a window of time (a year, a month, a day, or several) a relation is in exactly one state:
${states.join('\n')}
- absent: by dates that somebody gives it did not hold in the window. It says why: ${Object.values(ABSENCE_WORDS).join('; ')}.

Say what the state says, and no more:
- Only of what is attested say that it was so. It is told by a source, which does not confirm it.
- Of what is presumed say that it is presumed, since when, and what was last attested. The presumption is Entente's, and no source's.
- Of what is uncertain, undated or unknown say that the time is not known.
- Of what is foretold say who announced or expected it. Never tell it as having happened.
- That no source speaks of a relation is no proof that there was none. A relation that is newly attested need not have begun.
- A publication is no observation: a source of 2020 may attest 2008, and says nothing of 2020 unless its claim does.

A relation has a status, which is how its source speaks of it:
${statuses.join('\n')}
Where a relation is disputed, say so, and by which claim.

Quote with each sentence the ids of the relations and claims that it rests on, the place in the source, and the link. Then give your sentences to check_answer with these ids and the window. Its marks:
${marks.join('\n')}
Mend or drop each sentence that is not supported, and word the reservations of the others. Say what was cut: "50 of 312".`;

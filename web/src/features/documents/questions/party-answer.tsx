import { useWords } from "../../../app/words/use-words.tsx";
import { UnitPicker } from "../../../ui/unit-picker.tsx";
import { partyDraftOf, partyInput } from "../assignment-draft.ts";
import { useRoom } from "../room.ts";
import type { AnswerProps } from "./answer.tsx";
import { AnswerButton } from "./answer-button.tsx";
import { useAnswer } from "./use-answer.ts";
import styles from "./questions.module.css";

/** Which agency a name means: what the register offers, each under its number, or any other. */
export function PartyAnswer(props: AnswerProps) {
  const { questions: words } = useWords().documents;
  const { assignment, question } = props;
  const { asOf, edit } = useRoom();
  const answer = useAnswer(props);
  const party = assignment.parties.find(({ id }) => id === question.partyId);
  if (!party) return null;
  const candidates = party.candidates.slice(0, 6);
  const pick = (unit: { id: string; name: string }) =>
    answer({
      parties: assignment.parties
        .map(partyDraftOf)
        .map((one) => (one.key === party.id ? { ...one, unit, group: null } : one))
        .map(partyInput),
    });
  return (
    <>
      <div className={styles.answers}>
        {candidates.map((unit, index) => (
          <AnswerButton key={unit.id} number={index + 1} onAnswer={() => pick(unit)}>
            {unit.name}
          </AnswerButton>
        ))}
      </div>
      <div className={styles.typed}>
        <AnswerButton
          number={candidates.length + 1}
          onAnswer={() => edit(assignment.id, `party.${party.id}`)}
        >
          {words.groupOrSeveral}
        </AnswerButton>
        <UnitPicker
          label={candidates.length > 0 ? words.otherUnit : words.whichUnit(party.name)}
          value={null}
          {...(asOf === undefined ? {} : { asOf })}
          onChange={(unit) => unit && pick(unit)}
        />
      </div>
    </>
  );
}

import type { Assignment } from "@dondoc/contract";
import { useWords } from "../../../app/words/use-words.tsx";
import { UnitPicker } from "../../../ui/unit-picker.tsx";
import { partyDraftOf, partyInput } from "../assignment-draft.ts";
import { useRoom } from "../room.ts";
import type { AnswerProps } from "./answer.tsx";
import { AnswerButton } from "./answer-button.tsx";
import { useAnswer } from "./use-answer.ts";
import styles from "./questions.module.css";

const partiesOf = ({ parties }: Assignment) => parties.map(partyDraftOf).map(partyInput);

/** Several agencies lead one product: each has its own task, or one of them leads and the others take part. */
export function LeadAnswer(props: AnswerProps) {
  const { questions: words } = useWords().documents;
  const { assignment, onLater } = props;
  const answer = useAnswer(props);
  const parties = partiesOf(assignment);
  const leads = parties.filter(({ role }) => role === "assignee");
  const leadAlone = (name: string) =>
    parties.map((party) =>
      party.role === "assignee" && party.name !== name
        ? { ...party, role: "coordinating" as const }
        : party,
    );
  return (
    <div className={styles.answers}>
      <AnswerButton number={1} onAnswer={onLater}>
        {words.eachItsOwn}
      </AnswerButton>
      {leads.slice(0, 8).map(({ name }, index) => (
        <AnswerButton
          key={name}
          number={index + 2}
          onAnswer={() => answer({ parties: leadAlone(name) })}
        >
          {words.leadsAlone(name)}
        </AnswerButton>
      ))}
    </div>
  );
}

/** Nobody is named: an agency of the register is picked. */
export function NewLeadAnswer(props: AnswerProps) {
  const { questions: words, party: partyWords } = useWords().documents;
  const { assignment } = props;
  const { asOf, edit } = useRoom();
  const answer = useAnswer(props);
  return (
    <div className={styles.typed}>
      <AnswerButton number={1} onAnswer={() => edit(assignment.id, "parties")}>
        {words.groupOrSeveral}
      </AnswerButton>
      <UnitPicker
        label={partyWords.pickUnit}
        value={null}
        {...(asOf === undefined ? {} : { asOf })}
        onChange={(unit) =>
          unit &&
          answer({
            parties: [
              ...partiesOf(assignment),
              {
                role: "assignee",
                name: unit.name,
                unitId: unit.id,
                groupId: null,
                excludedUnitIds: [],
              },
            ],
          })
        }
      />
    </div>
  );
}

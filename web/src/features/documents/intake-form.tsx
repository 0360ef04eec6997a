import type { Origin } from "@dondoc/contract";
import { Button, Group, NativeSelect, Progress, Text } from "@mantine/core";
import { useRef, useState } from "react";
import { useSession } from "../../app/session.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { FieldFaults, useFieldFaults } from "../../ui/field-faults.ts";
import { focusFirstWrong } from "../../ui/focus-field.ts";
import type { Act } from "../../ui/use-act.ts";
import { origins } from "./header-draft.ts";
import { IntakeProblem } from "./intake-problem.tsx";
import styles from "./document-list.module.css";

interface IntakeFormProps {
  file: File;
  act: Act<"intakeDocument">;
  onDrop: () => void;
}

/** When the chosen document came and from where; then it is sent and read. */
export function IntakeForm({ file, act, onDrop }: IntakeFormProps) {
  const { intake: words, origins: originNames } = useWords().documents;
  const { today } = useSession();
  const [receivedOn, setReceivedOn] = useState<string | null>(today);
  const [origin, setOrigin] = useState<Origin>("PROVINCE");
  const [asked, setAsked] = useState(false);
  const element = useRef<HTMLFormElement>(null);
  const faults = useFieldFaults();

  const send = (secondCopy: boolean) => {
    setAsked(true);
    focusFirstWrong(element.current, faults.inspect());
    if (receivedOn === null) return;
    act.send({ file, body: { receivedOn, origin, ...(secondCopy && { secondCopy: "true" }) } });
  };

  return (
    <form
      ref={element}
      // What is missing is said in our words, in the field.
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send(false);
      }}
    >
      <Text my="xs" fw={600}>
        {words.file}: {file.name} ({sizeOf(file)})
      </Text>
      <div className={styles.fields}>
        <FieldFaults value={faults.book}>
          <DateField
            label={words.receivedOn}
            description={words.receivedOnHint}
            value={receivedOn}
            onChange={setReceivedOn}
            maxDate={today}
            required
            error={
              act.problem?.fields["receivedOn"] ??
              (asked && receivedOn === null && words.dateNeeded)
            }
          />
        </FieldFaults>
        <NativeSelect
          label={words.origin}
          value={origin}
          data={origins.map((one) => ({ value: one, label: originNames[one] }))}
          onChange={(event) => {
            const picked = origins.find((one) => one === event.currentTarget.value);
            if (picked) setOrigin(picked);
          }}
        />
        <Group gap="sm">
          <Button type="submit" loading={act.pending}>
            {words.submit}
          </Button>
          <Button variant="default" disabled={act.pending} onClick={onDrop}>
            {words.cancel}
          </Button>
        </Group>
      </div>
      {act.pending && (
        <>
          <output className={styles.reading}>{words.reading}</output>
          <Progress value={100} animated aria-label={words.reading} />
        </>
      )}
      <IntakeProblem act={act} receivedOn={receivedOn} onSecondCopy={() => send(true)} />
    </form>
  );
}

const sizeOf = ({ size }: File): string =>
  size < 1_048_576
    ? `${Math.ceil(size / 1024)} KB`
    : `${(size / 1_048_576).toFixed(1).replace(".", ",")} MB`;

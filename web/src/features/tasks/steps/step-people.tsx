import type { StepDelays } from "@dondoc/contract";
import { Button, Group } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useState } from "react";
import { stepDelaysRoute } from "../../../app/routes.ts";
import { useWords } from "../../../app/words/use-words.tsx";
import styles from "./steps.module.css";

/** So many people stand in the line before the rest is asked for. */
const FIRST = 6;

/** The people behind the rows, those with the most late days first; one of them narrows the rows to theirs. */
export function StepPeople({ people }: Pick<StepDelays, "people">) {
  const { stepDelays: words } = useWords();
  const { personId } = stepDelaysRoute.useSearch();
  const navigate = stepDelaysRoute.useNavigate();
  const [all, setAll] = useState(false);
  if (personId !== undefined) {
    const name =
      people.find(({ person }) => person.id === personId)?.person.name ?? words.chosenPerson;
    return (
      <Group className="no-print">
        <Button
          variant="light"
          rightSection={<IconX aria-hidden size={18} />}
          aria-label={words.dropPerson(name)}
          onClick={() => void navigate({ search: ({ personId: _dropped, ...others }) => others })}
        >
          {name}
        </Button>
      </Group>
    );
  }
  if (people.length < 2) return null;
  const shown = all ? people : people.slice(0, FIRST);
  return (
    <ul aria-label={words.people} className={`${styles.people} no-print`}>
      {shown.map(({ person, steps, daysLate }) => (
        <li key={person.id}>
          <Button
            variant="default"
            onClick={() =>
              void navigate({ search: (before) => ({ ...before, personId: person.id }) })
            }
          >
            {words.person(person.name, steps, daysLate)}
          </Button>
        </li>
      ))}
      {people.length > shown.length && (
        <li>
          <Button variant="subtle" onClick={() => setAll(true)}>
            {words.morePeople(people.length)}
          </Button>
        </li>
      )}
    </ul>
  );
}

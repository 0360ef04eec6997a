import type { Assignment, Party } from "@dondoc/contract";
import { Button, Group, Text } from "@mantine/core";
import { IconBuilding, IconQuestionMark, IconUsersGroup } from "@tabler/icons-react";
import { useWords } from "../../app/words/use-words.tsx";
import { isAllowed } from "./acts.ts";
import { type PartyDraft, partyDraftOf, partyInput } from "./assignment-draft.ts";
import { useRoom } from "./room.ts";
import { SignBadge } from "./state-badge.tsx";
import styles from "./assignment-card.module.css";

/** One body named in the text and what it means in the register; an unknown one asks. */
export function PartyLine({ assignment, party }: { assignment: Assignment; party: Party }) {
  const { party: words } = useWords().documents;
  const room = useRoom();
  const canCorrect = isAllowed(room.acts, "correctAssignment");
  const isKnown = party.unit !== null || party.group !== null;
  const mustBeKnown = party.role === "assignee" || party.role === "coordinating";

  return (
    <li className={styles.party} data-party={party.id}>
      <span>{party.name}</span> <Meaning party={party} />
      {!isKnown && mustBeKnown && (
        <SignBadge icon={IconQuestionMark} bg="#fff3cd" c="#5c4400">
          {words.unknown}
        </SignBadge>
      )}
      {!isKnown && mustBeKnown && canCorrect && (
        <Candidates assignment={assignment} party={party} />
      )}
    </li>
  );
}

function Meaning({ party }: { party: Party }) {
  const { party: words } = useWords().documents;
  const by = party.resolvedBy === "person" ? words.byPerson : words.byRegister;
  if (party.group) {
    const { name, memberCount } = party.group;
    const out = party.excludedUnitIds.length;
    return (
      <span className={styles.meaning} title={by}>
        <IconUsersGroup aria-hidden size={16} /> {name}: {words.members(memberCount)}
        {out > 0 && ` ${words.except(out)}`}
      </span>
    );
  }
  if (!party.unit) return null;
  return (
    <span className={styles.meaning} title={by}>
      <IconBuilding aria-hidden size={16} />
      {party.unit.name === party.name ? by : party.unit.name}
    </span>
  );
}

function Candidates({ assignment, party }: { assignment: Assignment; party: Party }) {
  const { party: words } = useWords().documents;
  const room = useRoom();
  const pick = (unit: PartyDraft["unit"]) => {
    const parties = assignment.parties
      .map(partyDraftOf)
      .map((one) => partyInput(one.key === party.id ? { ...one, unit } : one));
    room.decide({ kind: "correct", id: assignment.id, correction: { parties } });
  };
  return (
    <Group gap="xs" mt={4}>
      {party.candidates.length > 0 && <Text span>{words.maybe}</Text>}
      {party.candidates.slice(0, 6).map((unit) => (
        <Button key={unit.id} size="compact-md" variant="default" h={44} onClick={() => pick(unit)}>
          {unit.name}?
        </Button>
      ))}
      <Button
        size="compact-md"
        variant="subtle"
        h={44}
        onClick={() => room.edit(assignment.id, `party.${party.id}`)}
      >
        {words.pick}
      </Button>
    </Group>
  );
}

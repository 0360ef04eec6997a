import { Anchor, Group, Text } from "@mantine/core";
import { createContext, type ReactNode, use } from "react";
import { useWords } from "../app/words/use-words.tsx";
import { formatInstant } from "./dates.ts";
import { type DraftStanding, nothingKept } from "./draft-keeper.ts";

interface DraftNoteProps {
  recovered: boolean;
  clear: () => void;
}

/** On top of a form in which something typed earlier was found again. */
export function RecoveredDraft({ recovered, clear }: DraftNoteProps) {
  const { ui } = useWords();
  if (!recovered) return null;
  return (
    <Group gap="sm">
      <Text c="dimmed">{ui.draft.recovered}</Text>
      <Anchor component="button" type="button" onClick={clear}>
        {ui.draft.drop}
      </Anchor>
    </Group>
  );
}

/** What the buttons of a form say beside them; set by the form around them. */
export const DraftStandingContext = createContext<DraftStanding>(nothingKept);

/** Beside a form's buttons: when what is typed was saved. Nothing above moves while somebody types. */
export function DraftStandingLine() {
  const { ui } = useWords();
  const { savedAt, unsent, overtook } = use(DraftStandingContext);
  if (unsent) return <Line>{ui.draft.unsent}</Line>;
  if (savedAt === null) return null;
  return (
    <Line>
      {overtook !== null && `${ui.draft.overtook(formatInstant(overtook))} `}
      {ui.draft.saved(formatInstant(savedAt))}
    </Line>
  );
}

const Line = ({ children }: { children: ReactNode }) => (
  <Text component="output" display="block" c="dimmed" flex={{ base: "1 0 100%", sm: 1 }}>
    {children}
  </Text>
);

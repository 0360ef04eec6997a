import { Alert, Anchor, Button, Group, Text } from "@mantine/core";
import { IconAlertCircle } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import type { ApiProblem } from "../app/api/api-problem.ts";
import { useWords } from "../app/words/use-words.tsx";
import { problemMessage } from "./problem-message.ts";

interface ProblemAlertProps {
  act: { problem: ApiProblem | null; resend: () => void; clear: () => void };
}

/** Why an act was not done and the next step out of it; nothing typed is touched. */
export function ProblemAlert({ act }: ProblemAlertProps) {
  const { ui } = useWords();
  const { problem } = act;
  if (!problem) return null;
  return (
    <Alert
      color="red"
      variant="outline"
      icon={<IconAlertCircle aria-hidden />}
      title={ui.problem.title}
      role="alert"
    >
      <Text>{problemMessage(problem, ui)}</Text>
      {problem.id && <Text c="dimmed">{ui.problem.code(problem.id)}</Text>}
      <WayOut problem={problem} resend={act.resend} clear={act.clear} />
    </Alert>
  );
}

function WayOut({
  problem,
  resend,
  clear,
}: {
  problem: ApiProblem;
  resend: () => void;
  clear: () => void;
}) {
  const { ui } = useWords();
  const cache = useQueryClient();
  const reload = async () => {
    await cache.invalidateQueries();
    clear();
  };
  if (problem.isConflict) {
    return (
      <Group mt="sm">
        <Button variant="default" onClick={() => void reload()}>
          {ui.reload}
        </Button>
      </Group>
    );
  }
  if (problem.needsSignIn) {
    return (
      <Anchor href="/dang-nhap" target="_blank">
        {ui.signInAgain}
      </Anchor>
    );
  }
  if (!problem.mayHaveHappened) return null;
  return (
    <Group mt="sm">
      <Button variant="default" onClick={resend}>
        {ui.retry}
      </Button>
    </Group>
  );
}

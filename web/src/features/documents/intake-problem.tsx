import { Alert, Button, Group, Text } from "@mantine/core";
import { IconAlertCircle, IconCopy, IconLock } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useWords } from "../../app/words/use-words.tsx";
import { ProblemAlert } from "../../ui/problem-alert.tsx";
import type { Act } from "../../ui/use-act.ts";
import { SecretStubButton } from "./secret-stub-button.tsx";

interface IntakeProblemProps {
  act: Act<"intakeDocument">;
  receivedOn: string | null;
  onSecondCopy: () => void;
}

/** Why a document was not taken in, and the way on from there. */
export function IntakeProblem({ act, receivedOn, onSecondCopy }: IntakeProblemProps) {
  const { ui, documents } = useWords();
  const { intake: words } = documents;
  const { problem } = act;
  if (!problem) return null;
  if (problem.code === "DUPLICATE_DOCUMENT") {
    const earlier = problem.fields["documentId"] ?? problem.fields["id"];
    return (
      <Alert
        mt="sm"
        role="alert"
        color="#7a4a00"
        variant="outline"
        icon={<IconCopy aria-hidden />}
        title={words.refused}
      >
        <Text>{problem.message}</Text>
        <Group gap="sm" mt="sm">
          {earlier !== undefined && (
            <Button
              renderRoot={(props) => (
                <Link to="/van-ban/$id" params={{ id: earlier }} search={{}} {...props} />
              )}
            >
              {words.openEarlier}
            </Button>
          )}
          <Button variant="default" loading={act.pending} onClick={onSecondCopy}>
            {words.secondCopy}
          </Button>
        </Group>
      </Alert>
    );
  }
  if (problem.code === "SECRET_DOCUMENT") {
    return (
      <Alert
        mt="sm"
        role="alert"
        color="red"
        variant="outline"
        icon={<IconLock aria-hidden />}
        title={words.refused}
      >
        <Text>{problem.message}</Text>
        <SecretStubButton receivedOn={receivedOn} />
      </Alert>
    );
  }
  if (problem.mayHaveHappened) {
    return (
      <div style={{ marginTop: "0.75rem" }}>
        <ProblemAlert act={act} />
      </div>
    );
  }
  return (
    <Alert
      mt="sm"
      role="alert"
      color="red"
      variant="outline"
      icon={<IconAlertCircle aria-hidden />}
      title={words.refused}
    >
      <Text>{problem.message}</Text>
      {problem.id !== "" && <Text c="dimmed">{ui.problem.code(problem.id)}</Text>}
    </Alert>
  );
}

import { Alert, Anchor, Button, Group, Text } from "@mantine/core";
import { IconAlertCircle } from "@tabler/icons-react";
import { ApiProblem } from "../app/api/api-problem.ts";
import { useWords } from "../app/words/use-words.tsx";
import { TextLink } from "./link.tsx";
import { problemMessage } from "./problem-message.ts";

interface ErrorStateProps {
  error: unknown;
  onRetry?: () => void;
}

/** In place of content that could not be read. */
export function ErrorState({ error, onRetry }: ErrorStateProps) {
  const { ui, app } = useWords();
  const isMissing = error instanceof ApiProblem && error.code === "NOT_FOUND";
  return (
    <Alert
      color="red"
      variant="outline"
      icon={<IconAlertCircle aria-hidden />}
      title={ui.problem.title}
      role="alert"
    >
      <Text>{problemMessage(error, ui)}</Text>
      {error instanceof ApiProblem && error.id && (
        <Text c="dimmed">{ui.problem.code(error.id)}</Text>
      )}
      {isMissing && <TextLink to="/">{app.notFound.goHome}</TextLink>}
      {error instanceof ApiProblem && error.needsSignIn && (
        <Anchor href="/dang-nhap" target="_blank">
          {ui.signInAgain}
        </Anchor>
      )}
      {onRetry && !isMissing && (
        <Group mt="sm">
          <Button variant="default" onClick={onRetry}>
            {ui.retry}
          </Button>
        </Group>
      )}
    </Alert>
  );
}

import { Alert, Anchor } from "@mantine/core";
import { IconAlertCircle } from "@tabler/icons-react";
import { useWords } from "../app/words/use-words.tsx";
import type { FieldErrors } from "./use-form.ts";
import styles from "./ui.module.css";

interface FormErrorsProps {
  errors: FieldErrors;
  /** Messages that fit any field, as "Cần không quá 300 ký tự": in a list they need the name of theirs. */
  generic: FieldErrors;
  labels: FieldErrors;
  onChoose: (field: string) => void;
}

const named = (message: string, label: string | undefined): string =>
  label === undefined ? message : `Ô “${label}”: ${message}`;

/** On top of a form: each wrong field in the words that stand at the field, leading to it. */
export function FormErrors({ errors, generic, labels, onChoose }: FormErrorsProps) {
  const { problem } = useWords().ui;
  const wrong = Object.entries(errors);
  return (
    <Alert
      color="red"
      variant="outline"
      icon={<IconAlertCircle aria-hidden />}
      title={problem.fix(wrong.length)}
      role="alert"
    >
      <ul className={styles.wrong}>
        {wrong.map(([field, message]) => (
          <li key={field}>
            <Anchor component="button" type="button" ta="left" onClick={() => onChoose(field)}>
              {named(message, generic[field] === message ? labels[field] : undefined)}
            </Anchor>
          </li>
        ))}
      </ul>
    </Alert>
  );
}

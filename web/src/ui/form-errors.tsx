import { Alert, Anchor } from "@mantine/core";
import { IconAlertCircle } from "@tabler/icons-react";
import { useWords } from "../app/words/use-words.tsx";
import type { FieldErrors } from "./use-form.ts";
import styles from "./ui.module.css";

interface FormErrorsProps {
  errors: FieldErrors;
  onChoose: (field: string) => void;
}

/** On top of a form: each wrong field in the words that stand at the field, leading to it. */
export function FormErrors({ errors, onChoose }: FormErrorsProps) {
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
              {message}
            </Anchor>
          </li>
        ))}
      </ul>
    </Alert>
  );
}

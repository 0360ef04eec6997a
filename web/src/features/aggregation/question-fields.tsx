import type { QuestionKind } from "@dondoc/contract";
import {
  Button,
  Checkbox,
  Divider,
  Group,
  NativeSelect,
  SimpleGrid,
  Stack,
  Textarea,
  TextInput,
} from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useWords } from "../../app/words/use-words.tsx";
import { Section } from "../../ui/section.tsx";
import type { FieldErrors } from "../../ui/use-form.ts";
import { emptyQuestion, nextId, type QuestionDraft } from "./question-draft.ts";

const kinds: readonly QuestionKind[] = ["number", "text", "yes-no", "choice"];

interface QuestionFieldsProps {
  questions: readonly QuestionDraft[];
  errors: FieldErrors;
  onChange: (questions: QuestionDraft[]) => void;
}

/** The form that goes with the request, line by line. */
export function QuestionFields({ questions, errors, onChange }: QuestionFieldsProps) {
  const { form: words } = useWords().aggregation;
  const put = (index: number, patch: Partial<QuestionDraft>) =>
    onChange(questions.map((one, place) => (place === index ? { ...one, ...patch } : one)));
  return (
    <Section title={words.questions} lead={words.questionsLead}>
      <Stack gap="lg">
        {questions.map((question, index) => {
          const n = index + 1;
          const error =
            errors[`questions.${index}`] ??
            (question.label.trim() ? undefined : errors["questions"]);
          return (
            <Stack key={question.id} gap="xs">
              {index > 0 && <Divider />}
              <TextInput
                label={words.label(n)}
                value={question.label}
                error={error}
                data-field={`questions.${index}`}
                onChange={({ currentTarget }) => put(index, { label: currentTarget.value })}
              />
              <SimpleGrid cols={{ base: 1, sm: 2 }}>
                <NativeSelect
                  label={words.kind(n)}
                  value={question.kind}
                  data={kinds.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
                  onChange={({ currentTarget }) =>
                    put(index, { kind: currentTarget.value as QuestionKind })
                  }
                />
                {question.kind === "number" && (
                  <TextInput
                    label={words.unitOf(n)}
                    value={question.unit}
                    onChange={({ currentTarget }) => put(index, { unit: currentTarget.value })}
                  />
                )}
                {question.kind === "choice" && (
                  <Textarea
                    label={words.choices(n)}
                    autosize
                    minRows={2}
                    value={question.choices}
                    onChange={({ currentTarget }) => put(index, { choices: currentTarget.value })}
                  />
                )}
              </SimpleGrid>
              <Group gap="lg">
                <Checkbox
                  label={words.required}
                  checked={question.required}
                  onChange={({ currentTarget }) => put(index, { required: currentTarget.checked })}
                />
                {questions.length > 1 && (
                  <Button
                    variant="subtle"
                    aria-label={`${words.drop} ${n}`}
                    onClick={() => onChange(questions.filter((_one, place) => place !== index))}
                  >
                    {words.drop}
                  </Button>
                )}
              </Group>
            </Stack>
          );
        })}
        <Button
          variant="default"
          w="max-content"
          leftSection={<IconPlus aria-hidden size={18} />}
          onClick={() => onChange([...questions, emptyQuestion(nextId(questions), "number")])}
        >
          {words.add}
        </Button>
      </Stack>
    </Section>
  );
}

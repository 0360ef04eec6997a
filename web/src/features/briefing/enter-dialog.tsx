import type { AccountRef, BriefingItem } from "@dondoc/contract";
import { NativeSelect, SimpleGrid, Text, TextInput } from "@mantine/core";
import { useWords } from "../../app/words/use-words.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { FormButtons } from "../../ui/form-buttons.tsx";
import { Form } from "../../ui/form.tsx";
import { useAct } from "../../ui/use-act.ts";
import { useForm } from "../../ui/use-form.ts";
import {
  InstructFields,
  instructedBody,
  useInstructedCheck,
  type Instructed,
} from "./instruct-fields.tsx";

interface Values extends Instructed {
  leaderAccountId: string;
  saidOn: string | null;
  heardBy: string;
  aboutNumber: string;
}
interface EnterDialogProps {
  leaders: readonly AccountRef[];
  answerDays: number;
  /** The line of a briefing it was said about; any task or none otherwise. */
  item?: BriefingItem;
  saidOn: string;
  onClose: () => void;
}

/** An officer writes down what a leader has said, for that leader to confirm. */
export function EnterDialog({ leaders, answerDays, item, saidOn, onClose }: EnterDialogProps) {
  const { briefing, ui } = useWords();
  const words = briefing.enter;
  const act = useAct("enterInstruction", {
    said: words.done,
    onDone: () => {
      form.clear();
      onClose();
    },
  });
  const instructed = useInstructedCheck();
  const form = useForm<Values>({
    initial: {
      leaderAccountId: leaders[0]?.accountId ?? "",
      content: "",
      unitId: item?.unit ?? null,
      dueOn: null,
      saidOn,
      heardBy: "",
      aboutNumber: "",
    },
    draft: `briefing.enter.${item?.id ?? "any"}`,
    act,
    check: (values) => ({
      ...instructed(values),
      leaderAccountId: values.leaderAccountId ? "" : words.leaderMissing,
      saidOn: values.saidOn ? "" : words.saidMissing,
      aboutNumber: /^\d{0,9}$/.test(values.aboutNumber.trim()) ? "" : words.aboutWrong,
    }),
  });
  return (
    <Dialog opened onClose={onClose} title={words.title}>
      <Form
        form={form}
        act={act}
        onSubmit={(values) =>
          act.send({
            body: {
              ...instructedBody(values),
              leaderAccountId: values.leaderAccountId,
              saidOn: values.saidOn ?? "",
              heardBy: values.heardBy.trim() || null,
              briefingItemId: item?.id ?? null,
              aboutNumber: Number(values.aboutNumber.trim()) || null,
            },
          })
        }
      >
        {item && (
          <Text>
            {briefing.number(item.task.number)}: {item.task.title}
          </Text>
        )}
        <Text c="dimmed">{words.lead(answerDays)}</Text>
        <NativeSelect label={words.leader} {...form.text("leaderAccountId")}>
          {leaders.map(({ accountId, name }) => (
            <option key={accountId} value={accountId}>
              {name}
            </option>
          ))}
        </NativeSelect>
        <DateField label={words.saidOn} {...form.pick("saidOn")} />
        <InstructFields form={form} />
        <SimpleGrid cols={{ base: 1, sm: item ? 1 : 2 }}>
          <TextInput label={`${words.heardBy} ${ui.optional}`} {...form.text("heardBy")} />
          {!item && (
            <TextInput
              label={`${words.about} ${ui.optional}`}
              description={words.aboutHint}
              inputMode="numeric"
              {...form.text("aboutNumber")}
            />
          )}
        </SimpleGrid>
        <FormButtons submit={words.submit} pending={act.pending} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}

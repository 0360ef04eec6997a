import type { Setting } from "@dondoc/contract";
import { Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { CallOf } from "../../app/api/api.ts";
import { read } from "../../app/api/read.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { Answer } from "../../ui/answer.tsx";
import { formatDate } from "../../ui/dates.ts";
import { MovementList } from "../../ui/movement.tsx";
import { parseValue } from "./setting-value.ts";

export interface SettingValues {
  value: string;
  /** ISO; null for today. */
  validFrom: string | null;
  legalBasis: string;
}

export type SettingPreviewOf = NonNullable<CallOf<"previewSetting">["query"]>;

/** What the form asks the preview; null while no value is written. */
export function previewOf(
  setting: Setting,
  { value, validFrom }: SettingValues,
): SettingPreviewOf | null {
  const parsed = parseValue(value, setting);
  if (parsed === null) return null;
  const asked = { key: setting.key, value: String(parsed) };
  return validFrom ? { ...asked, validFrom } : asked;
}

export const sameQuestion = (one: SettingPreviewOf, other: SettingPreviewOf): boolean =>
  one.value === other.value && one.validFrom === other.validFrom;

/** What the change would move, asked of the server; nothing is written. */
export function SettingPreviewBox({ asked }: { asked: SettingPreviewOf }) {
  const { settings: words } = useWords();
  const preview = useQuery(read("previewSetting", { query: asked }));
  return (
    <Answer query={preview}>
      {({ from, to, validFrom, movement, note }) => (
        <Stack gap="xs" aria-live="polite">
          <Text fw={600}>{words.form.previewTitle(from, to, formatDate(validFrom))}</Text>
          <Text>{note}</Text>
          {movement && movement.count + movement.left.count > 0 && (
            <MovementList movement={movement} />
          )}
        </Stack>
      )}
    </Answer>
  );
}

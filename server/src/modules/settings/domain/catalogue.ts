/** A number, word or switch that a province decides, with the ground it rests on; never a constant in the code. */
interface SettingDefinition<Value extends string | number | boolean> {
  title: string;
  unit: string | null;
  fallback: Value;
  legalBasis: string;
  choices: readonly { value: Value & (string | boolean); title: string }[] | null;
  range: readonly [number, number] | null;
}

const define = <Value extends string | number | boolean>(definition: SettingDefinition<Value>) =>
  definition;

/** Defaults of section 21 of the task digest, as far as the furnished rooms use them. */
export const catalogue = {
  "release.twoStep": define<boolean>({
    title: "Giao nhiệm vụ qua hai bước: chuyên viên trình, lãnh đạo Văn phòng giao",
    unit: null,
    fallback: true,
    legalBasis: "Quy chế làm việc của Văn phòng UBND tỉnh",
    choices: [
      { value: true, title: "Hai bước" },
      { value: false, title: "Một bước, chuyên viên giao ngay" },
    ],
    range: null,
  }),
  beforeDateMeans: define<"SAME_DAY" | "DAY_BEFORE">({
    title: "“Trước ngày D” được hiểu là",
    unit: null,
    fallback: "SAME_DAY",
    legalBasis: "Thông lệ hành chính của tỉnh; Bộ luật Dân sự 2015, Điều 148",
    choices: [
      { value: "SAME_DAY", title: "đến hết ngày D" },
      { value: "DAY_BEFORE", title: "đến hết ngày liền trước ngày D" },
    ],
    range: null,
  }),
  "alert.dueSoonDays": define<number>({
    title: "Sắp đến hạn khi còn không quá",
    unit: "ngày làm việc",
    fallback: 7,
    legalBasis: "Quy định theo dõi nhiệm vụ của tỉnh",
    choices: null,
    range: [1, 30],
  }),
  "alert.yellowDays": define<number>({
    title: "Cảnh báo vàng khi còn không quá",
    unit: "ngày làm việc",
    fallback: 3,
    legalBasis: "Công văn 1400 về cảnh báo ba mức",
    choices: null,
    range: [1, 30],
  }),
  "alert.specialRedDays": define<number>({
    title: "Cảnh báo đỏ đặc biệt khi quá hạn từ",
    unit: "ngày",
    fallback: 3,
    legalBasis: "Công văn 1400 về cảnh báo ba mức",
    choices: null,
    range: [1, 30],
  }),
  "noDeadline.reviewDays": define<number>({
    title: "Rà soát nhiệm vụ không có thời hạn mỗi",
    unit: "ngày",
    fallback: 30,
    legalBasis: "Quy định theo dõi nhiệm vụ của tỉnh",
    choices: null,
    range: [7, 120],
  }),
} as const;

export type SettingKey = keyof typeof catalogue;
export type SettingValue = string | number | boolean;
export type Settings = { [Key in SettingKey]: (typeof catalogue)[Key]["fallback"] };

export const isSettingKey = (key: string): key is SettingKey => Object.hasOwn(catalogue, key);

export const defaultSettings = Object.fromEntries(
  Object.entries(catalogue).map(([key, { fallback }]) => [key, fallback]),
) as Settings;

/** A value as the page of settings shows it: the title of a choice, a number with its unit. */
export function inWords(key: string, value: SettingValue): string {
  if (!isSettingKey(key)) return String(value);
  const { choices, unit } = catalogue[key];
  const choice = choices?.find((one) => one.value === value);
  return choice?.title ?? (unit ? `${value} ${unit}` : String(value));
}

/** Is this a value the setting can take? */
export function fits(key: SettingKey, value: SettingValue): boolean {
  const { fallback, choices, range } = catalogue[key];
  if (typeof value !== typeof fallback) return false;
  if (choices) return choices.some((choice) => choice.value === value);
  return (
    typeof value === "number" &&
    Number.isInteger(value) &&
    (range === null || (value >= range[0] && value <= range[1]))
  );
}

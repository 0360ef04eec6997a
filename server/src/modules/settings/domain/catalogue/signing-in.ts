import { oneOf, wholeNumber } from "./definition.ts";
import { HOURS, MINUTES, TIMES } from "./units.ts";

/** Access control asked for at level 3; the figures are the province's own (ASVS 5, 6.3.1 asks for limits and names none). */
const LEVEL_3 =
  "TCVN 11930:2017, yêu cầu cơ bản cấp độ 3 về xác thực; quy chế bảo đảm an toàn thông tin của tỉnh";

const secondStepFor = {
  NOBODY: "Không bắt buộc ai; ai muốn thì tự đăng ký",
  ADMINISTRATORS: "Quản trị hệ thống",
  ADMINISTRATORS_AND_CHIEFS: "Quản trị hệ thống và lãnh đạo Văn phòng UBND",
  EVERYBODY: "Mọi người",
} as const;
type SecondStepFor = keyof typeof secondStepFor;

const secondStepAtProvince = {
  OURS: "Vẫn hỏi mã xác thực của Đôn Đốc như khi đăng nhập bằng mật khẩu",
  PROVEN:
    "Không hỏi nữa nếu cổng của tỉnh đã hỏi (amr là mfa, hoặc acr thuộc mức đã khai trên máy chủ)",
} as const;
type SecondStepAtProvince = keyof typeof secondStepAtProvince;

const provincialLink = {
  BY_PERSON: "Từng người tự nối, sau khi đăng nhập bằng mật khẩu của mình",
  BY_EMAIL:
    "Tự nối khi thư điện tử đã được tỉnh xác nhận trùng tên đăng nhập, trừ người giữ vai trò lãnh đạo, quản trị",
} as const;
type ProvincialLink = keyof typeof provincialLink;

/** Who comes in, and how long they stay. */
export const signingInSettings = {
  "signIn.freeTries": wholeNumber({
    title: "Số lần nhập sai mật khẩu từ một địa chỉ mạng trước khi phải chờ",
    unit: TIMES,
    fallback: 5,
    range: [3, 20],
    legalBasis: LEVEL_3,
  }),
  "signIn.addressTries": wholeNumber({
    title: "Số lần đăng nhập sai vào mọi tài khoản từ một địa chỉ mạng trước khi phải chờ",
    unit: TIMES,
    fallback: 50,
    range: [10, 1000],
    legalBasis: LEVEL_3,
  }),
  "signIn.longestWait": wholeNumber({
    title: "Thời gian chờ dài nhất sau nhiều lần đăng nhập sai",
    unit: MINUTES,
    fallback: 15,
    range: [1, 120],
    legalBasis: LEVEL_3,
  }),
  "session.idleMinutes": wholeNumber({
    title: "Tự đăng xuất khi không thao tác quá",
    unit: MINUTES,
    fallback: 60,
    range: [5, 480],
    legalBasis: LEVEL_3,
  }),
  "session.hours": wholeNumber({
    title: "Phải đăng nhập lại sau mỗi",
    unit: HOURS,
    fallback: 8,
    range: [1, 24],
    legalBasis: LEVEL_3,
  }),
  "secondStep.requiredFor": oneOf<SecondStepFor>({
    title: "Bắt buộc mã xác thực khi đăng nhập đối với",
    fallback: "ADMINISTRATORS_AND_CHIEFS",
    choices: secondStepFor,
    legalBasis: LEVEL_3,
  }),
  "secondStep.atProvince": oneOf<SecondStepAtProvince>({
    title: "Mã xác thực khi đăng nhập bằng tài khoản của tỉnh",
    fallback: "OURS",
    choices: secondStepAtProvince,
    legalBasis: LEVEL_3,
  }),
  "signIn.provincialLink": oneOf<ProvincialLink>({
    title: "Lần đầu đăng nhập bằng tài khoản của tỉnh",
    fallback: "BY_PERSON",
    choices: provincialLink,
    legalBasis: LEVEL_3,
  }),
} as const;

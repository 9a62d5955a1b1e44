/**
 * A local plan in a few lines: everything it leaves out makes errors, which is what the tests of the command line need.
 * The province is made up.
 */
export const TINY_PLAN = `ỦY BAN NHÂN DÂN
TỈNH AN THỊNH
Số: 12/KH-UBND
An Thịnh, ngày 10 tháng 02 năm 2026

KẾ HOẠCH
Thực hiện Chương trình phát triển công tác xã hội giai đoạn 2026-2030 trên địa bàn tỉnh An Thịnh

Căn cứ Quyết định số 112/QĐ-TTg ngày 22 tháng 01 năm 2021 của Thủ tướng Chính phủ, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:

I. MỤC TIÊU
1. Đến năm 2030, ít nhất 80% trường học, bệnh viện, xã, phường phân công, bố trí người làm công tác xã hội.

II. TỔ CHỨC THỰC HIỆN
1. Sở Y tế chủ trì triển khai Kế hoạch, tổng hợp kết quả báo cáo Ủy ban nhân dân tỉnh trước ngày 15 tháng 12 hằng năm.

Nơi nhận:
- Bộ Y tế;
- Lưu: VT.
`;

/** A text that is no plan of any kind. */
export const NO_PLAN = `Giá rau tại chợ trung tâm sáng nay không thay đổi so với tuần trước.
Thời tiết ngày mai có mưa nhẹ vào buổi chiều.
`;

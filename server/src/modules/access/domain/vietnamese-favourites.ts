/**
 * What people of a Vietnamese office choose first, without accents and blanks, the most usual first. Written for this program
 * from ordinary words, since the list of passwords from leaks that comes with the package is mostly English.
 */
export const vietnameseFavourites: readonly string[] = `
matkhau matkhaumoi matkhaula vietnam anhyeuem emyeuanh yeuem yeuanh anhyeuemnhieulam emyeuanhnhieulam maimaiyeuem maimaiyeuanh
khongbiet khongco khongnho quenmatkhau xinchao chaoban taikhoan dangnhap nguoidung quantri quantrivien quanly admin administrator
chuyenvien lanhdao chanhvanphong phochanhvanphong vanthu ketoan giamdoc phogiamdoc chutich phochutich bithu truongphong photruongphong
vanphong uyban uybannhandan ubnd ubndtinh ubndhuyen ubndxa hoidongnhandan hdnd tinhuy huyenuy thanhuy dangcongsan dangcongsanvietnam
noivu taichinh tuphap congthuong xaydung yte giaoduc giaoducdaotao congan quansu thanhtra nongnghiep moitruong khoahoccongnghe
dondoc nhiemvu theodoi baocao congvan chidao hanhchinh cchc caicachhanhchinh chuyendoiso dichvucong
hanoi haiphong danang hochiminh tphcm saigon cantho hue nghean thanhhoa quangninh quangnam dongnai binhduong longan tiengiang
laocai yenbai sonla dienbien laichau hagiang caobang langson backan thainguyen tuyenquang phutho vinhphuc bacninh bacgiang hungyen
hanam namdinh thaibinh ninhbinh hatinh quangbinh quangtri quangngai binhdinh phuyen khanhhoa ninhthuan binhthuan kontum gialai daklak
daknong lamdong binhphuoc tayninh vungtau bentre travinh vinhlong dongthap angiang kiengiang haugiang soctrang baclieu camau
nguyen nguyenvan nguyenthi tran tranvan tranthi levan lethi pham phamvan phamthi hoang hoangvan hoangthi huynh phan phanvan phanthi
vuvan vuthi vovan vothi dang dangvan dangthi bui buivan buithi dovan dothi hovan hothi ngovan ngothi duong duongvan duongthi lyvan
linh huong huyen trang thao phuong hanh nhung ngoc thuy thanh tuan dung hung cuong minh quang thang long nam hieu hoa lan mai hong
bongda bongdavietnam vodich tinhyeu hanhphuc giadinh conyeu conyeucuame mevaconyeu bovame bome chongyeu voyeu thienthan congchua
banbe mottinhyeu maimai nhoanh nhoem hoahong hoamai hoasen mualanh muahe mathia chaoem langtu thienduong maytinh dienthoai
motvaihai mothaiba mothaibabon mothaibabonnam motnamhai abcxyz abcabc
`
  .trim()
  .split(/\s+/);

package vn.ocop.local;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.ocop.local.identity.Account;

/** What the user reads when everything is ready: where to go, who to be, what to try first. */
record Welcome(Installation installation) {
    private static final Map<String, String> ROLES = roles();

    String text() {
        var byRole = Account.all().stream().collect(Collectors.groupingBy(Account::role, TreeMap::new,
                Collectors.collectingAndThen(
                        Collectors.mapping(Account::username, Collectors.toCollection(LinkedHashSet::new)),
                        names -> String.join(", ", names))));
        String accounts = ROLES.entrySet().stream()
                .map(role -> "  %-52s %s".formatted(role.getValue(), byRole.getOrDefault(role.getKey(), "-")))
                .collect(Collectors.joining("\n"));
        return """

                Nền tảng OCOP đã sẵn sàng · The OCOP platform is ready
                  Mở · open          %s
                  Thư · mail         %s
                  Đăng nhập · logins %s

                Tài khoản, mật khẩu đều là "%s" · Accounts, the password of all is "%s"
                %s

                Hãy thử · Try first
                  1. Mở %s, tra cứu sản phẩm và giấy chứng nhận · search products, check a certificate
                  2. Đăng nhập producer1.odien: khai báo chủ thể, sản phẩm, hồ sơ · register, describe a product, file a dossier
                  3. Đăng nhập officer.odien, rồi leader.odien: thẩm tra, đề nghị lên thành phố · assess, propose to the city
                  ./ocop status · ./ocop logs gateway -f · ./ocop down
                Phần nào tự dừng sẽ được khởi động lại · What ends by itself is started again (./ocop logs watcher)
                """.formatted(installation.url("gateway"), installation.url("mail"), installation.url("keycloak"),
                Account.PASSWORD, Account.PASSWORD, accounts, installation.url("gateway"));
    }

    private static Map<String, String> roles() {
        var roles = new LinkedHashMap<String, String>();
        roles.put("producer", "Chủ thể · producer");
        roles.put("commune-officer", "Cán bộ xã · commune officer");
        roles.put("commune-leader", "Lãnh đạo xã · commune leader");
        roles.put("culture-officer", "Cán bộ văn hóa · culture officer");
        roles.put("communications-editor", "Biên tập viên · communications editor");
        roles.put("inspector", "Cán bộ kiểm tra · inspector");
        roles.put("city-officer", "Cán bộ thành phố · city officer");
        roles.put("city-leader", "Lãnh đạo thành phố · city leader");
        roles.put("advisory-member", "Tổ tư vấn · advisory member");
        roles.put("council-member", "Hội đồng · council member");
        roles.put("platform-operator", "Người vận hành · platform operator");
        return roles;
    }
}

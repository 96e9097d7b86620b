package vn.ocop.registry.file.reader;

import java.util.Arrays;
import vn.ocop.platform.refusal.Text;

/** What the reader says of a file, by the number its process ends with. */
enum Verdict {
    READABLE(0, "", new Text("", "")), BROKEN(10, "broken-file", new Text(
            "Tệp bị hỏng, không đọc được. Hãy tạo hoặc chụp lại rồi gửi.",
            "The file is broken and cannot be read. Make it anew and send it again.")), NO_PAGE(
                    11, "pdf-without-page",
                    new Text("Tệp PDF không có trang nào.", "The PDF has no page.")), LOCKED(12, "pdf-locked", new Text(
                            "Tệp PDF có mật khẩu. Hãy bỏ mật khẩu rồi gửi lại.",
                            "The PDF is locked by a password. Remove the password and send it again.")), ACTIVE(13,
                                    "pdf-active",
                                    new Text("Tệp PDF chứa chương trình có thể tự chạy. Hãy in ra PDF mới rồi gửi lại.",
                                            "The PDF carries something that can run. Print it to a new PDF and send that.")), TOO_MANY_PIXELS(
                                                    14, "too-many-pixels",
                                                    new Text("Ảnh có quá nhiều điểm ảnh. Hãy thu nhỏ rồi gửi lại.",
                                                            "The picture has too many pixels. Make it smaller and send it again."));

    private final int exit;
    private final String code;
    private final Text text;

    Verdict(int exit, String code, Text text) {
        this.exit = exit;
        this.code = code;
        this.text = text;
    }

    int exit() {
        return exit;
    }

    String code() {
        return code;
    }

    Text text() {
        return text;
    }

    /** A process that ended in any other way has met a file that is not to be read. */
    static Verdict ofExit(int exit) {
        return Arrays.stream(values()).filter(verdict -> verdict.exit == exit).findFirst().orElse(BROKEN);
    }
}

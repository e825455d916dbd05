# كلمات مشتركة بين الصفحات والرسائل والوثائق. المفاتيح والمتغيرات نفسها في كل لغة.
# Western digits, as Morocco writes them; a range of hours is said in words, a dash would read backwards.

locale-name = العربية

category-guest-of-honour = ضيف شرف
category-speaker = متدخل
category-partner = شريك
category-press = صحافة
category-attendee = مشارك
category-staff = التنظيم

standing-expected = منتظَر
standing-inside = دخل
standing-waiting = لائحة الانتظار
standing-cancelled = ملغى

spoken-fr = الفرنسية
spoken-ar = العربية
spoken-zgh = الأمازيغية
spoken-en = الإنجليزية
spoken-es = الإسبانية

session-opening = افتتاح
session-keynote = محاضرة
session-panel = ندوة
session-networking = لقاءات
session-pause = استراحة

role-speaker = تدخّل
role-moderator = تسيير
role-host = استقبال

# «من 18:00 إلى 21:00»
time-range = من { $from } إلى { $to }
# «25 يونيو 2025 على الساعة 18:42»
day-and-time = { $day } على الساعة { $time }

duration-minutes =
    { $minutes ->
        [one] دقيقة واحدة
        [two] دقيقتان
        [few] { $minutes } دقائق
       *[other] { $minutes } دقيقة
    }
duration-hours =
    { $hours ->
        [one] ساعة واحدة
        [two] ساعتان
        [few] { $hours } ساعات
       *[other] { $hours } ساعة
    }
# «ساعة وربع», «ساعتان ونصف», «3 ساعات و20 دقيقة»
duration-hours-and-minutes =
    { $hours ->
        [one] ساعة
        [two] ساعتان
        [few] { $hours } ساعات
       *[other] { $hours } ساعة
    } { $minutes ->
        [15] وربع
        [30] ونصف
        [one] ودقيقة
        [two] ودقيقتان
        [few] و{ $minutes } دقائق
       *[other] و{ $minutes } دقيقة
    }

# Words of badges, calendars and exported lists. Same keys and variables in every language.

# The title of a badge file, as viewers show it.
badges-title = الشارات: { $event }

# What a screen reader says for the code.
badge-qr = رمز الاستجابة السريعة للشارة

# The title of a file of place cards, and where somebody sits as a card says it.
cards-title = بطاقات الأسماء: { $event }

# The titles of files of table cards and of certificates.
tables-title = بطاقات الطاولات: { $event }
certificates-title = شهادات المشاركة: { $event }

# A certificate of attendance, line by line. Between « certifies » and « attended » stands the name, after « attended » the
# title of the event. All of it goes with any name: no gender.
certificate-heading = شهادة مشاركة
certificate-certifies = نشهد بمشاركة
certificate-attended = في فعاليات
certificate-issued = حُرِّرت في { $place }، بتاريخ { $date }
certificate-reference = مرجع الشارة

# The lists for a door. On a page’s foot the number of pages follows « pack-page ».
pack-title = ملف الباب: { $event }
pack-latin = اللائحة الأبجدية بالحروف اللاتينية
pack-latin-order = كل المسجلين المؤكدين الذين تُعرف أسماؤهم بالحروف اللاتينية، بحسب اسم العائلة.
pack-arabic = اللائحة الأبجدية بالحروف العربية
pack-arabic-order = كل المسجلين المؤكدين الذين تُعرف أسماؤهم بالحروف العربية، بترتيب الحروف العربية.
pack-names = { $form ->
    [zero] لا أسماء.
    [one] اسم واحد، { $people }.
    [two] اسمان، { $people }.
    [few] { $count } أسماء، { $people }.
    [many] { $count } اسمًا، { $people }.
   *[other] { $count } اسم، { $people }.
}
pack-people = { $form ->
    [zero] لا أحد
    [one] شخص واحد
    [two] شخصان
    [few] { $count } أشخاص
    [many] { $count } شخصًا
   *[other] { $count } شخص
}
pack-without-latin = { $form ->
    [one] تسجيل واحد بلا اسم بالحروف اللاتينية: تجده في اللائحة بالحروف العربية.
    [two] تسجيلان بلا اسم بالحروف اللاتينية: تجدهما في اللائحة بالحروف العربية.
    [few] { $count } تسجيلات بلا اسم بالحروف اللاتينية: تجدها في اللائحة بالحروف العربية.
    [many] { $count } تسجيلًا بلا اسم بالحروف اللاتينية: تجدها في اللائحة بالحروف العربية.
   *[other] { $count } تسجيل بلا اسم بالحروف اللاتينية: تجدها في اللائحة بالحروف العربية.
}
pack-without-arabic = { $form ->
    [one] تسجيل واحد بلا اسم بالحروف العربية: تجده في اللائحة بالحروف اللاتينية.
    [two] تسجيلان بلا اسم بالحروف العربية: تجدهما في اللائحة بالحروف اللاتينية.
    [few] { $count } تسجيلات بلا اسم بالحروف العربية: تجدها في اللائحة بالحروف اللاتينية.
    [many] { $count } تسجيلًا بلا اسم بالحروف العربية: تجدها في اللائحة بالحروف اللاتينية.
   *[other] { $count } تسجيل بلا اسم بالحروف العربية: تجدها في اللائحة بالحروف اللاتينية.
}
pack-companions-explained = في خانة «المرافقون»، الرقم هو عدد من يرافقون هذا الشخص دون ذكر أسمائهم.
pack-signs = كل رمز لا يوجد في أي خط يُطبع برقمه، مثل [U+1F389].
pack-protocol = لائحة البروتوكول
pack-protocol-order = بترتيب الأسبقية.
pack-no-protocol = لا أحد له رتبة أو لقب أو من يستقبله.
pack-no-rank = بلا رتبة
pack-tables = توزيع الطاولات
pack-tables-order = طاولة بعد طاولة، ثم من ليست له طاولة.
pack-no-tables = لا أحد له طاولة.
pack-no-table = بلا طاولة
pack-column-tick = دخل
pack-column-name = الاسم
pack-column-other = بالكتابة الأخرى
pack-column-companions = مرافقون
pack-with = مع { $name }
pack-entered = دخل
pack-made = أُنشئ في { $moment } · { $people }
pack-page = الصفحة { $page } من

# Lines of a calendar entry's description.
calendar-doors = فتح الأبواب: { $time }
calendar-access = كيفية الوصول: { $access }
calendar-part-of = ضمن: { $event }
calendar-page = الصفحة: { $url }

# The name of the sheet in an exported workbook: at most 31 characters, none of [ ] : * ? / \
list-sheet = التسجيلات

# Columns of an exported list.
column-code = الرمز
column-given-name = الاسم الشخصي
column-family-name = الاسم العائلي
column-other-script-name = الاسم بالكتابة الأخرى
column-email = البريد الإلكتروني
column-organisation = المؤسسة
column-city = المدينة
column-profession = المهنة
column-category = الفئة
column-standing = الحالة
column-languages = اللغات
column-offers = أعرض
column-seeks = أبحث عن
column-consent-networking = الموافقة على اقتراح اللقاءات
column-consent-photos = الموافقة على التصوير
column-consent-news = الموافقة على أخبار اللقاءات المقبلة
column-consent-partners = الموافقة على إرسال العنوان إلى الشركاء
column-registered-at = تاريخ التسجيل
column-admitted-at = الدخول
column-door = الباب
column-honorific = المخاطبة
column-rank = الرتبة
column-escort = في استقباله
column-table = الطاولة
column-seat = المقعد

yes = نعم
no = لا

# Tickets in phones’ wallets.
wallet-description = تذكرة: { $event }
wallet-day = التاريخ
wallet-event = الحدث
wallet-name = الاسم
wallet-doors = فتح الأبواب
wallet-category = الفئة
wallet-place = المكان
wallet-page = صفحة التذكرة
wallet-contact = للتواصل

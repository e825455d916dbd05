# Words of badges, calendars and exported lists. Same keys and variables in every language.

# The title of a badge file, as viewers show it.
badges-title = الشارات: { $event }

# What a screen reader says for the code.
badge-qr = رمز الاستجابة السريعة للشارة

# The title of a file of place cards, and where somebody sits as a card says it.
cards-title = بطاقات الأسماء: { $event }
cards-table = الطاولة { $table }
cards-seat = المقعد { $seat }

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

import type { Vocabulary } from "../vocabulary.ts";

export const turkish: Vocabulary = {
  tags: ["tr"],
  name: "Turkish",
  states: {
    "sold-out": [
      "(bekleme listesi|yedek liste) [artık] (kapandı|doldu|kapalı)",
      "(biletler|biletlerimiz|tüm biletler|bütün biletler) [artık|tamamen] (tükendi|tükenmiştir|satıldı|satılmıştır|bitti)",
      "(kontenjan|kontenjanlar|kontenjanımız|yerler|tüm yerler|kapasite|koltuklar) [artık|tamamen] (doldu|dolmuştur|dolu|tükendi)",
      "(tükendi|tükenmiştir|yer kalmadı|bilet kalmadı|yerimiz kalmadı|yer kalmamıştır|kapalı gişe)",
    ],
    waitlist: ["(bekleme listesi|yedek liste) [artık|şimdi] [açıldı|açık|açılmıştır]"],
    open: [
      "[{n}] (ek|yeni|ilave) (yer|bilet|kontenjan|biletler|yerler) [açıldı|eklendi|satışta|satışa çıktı]",
      "(kayıtlar|kayıt|bilet satışı|biletler) (yeniden|tekrar) (açıldı|açık|başladı|satışta|açılmıştır)",
    ],
    closed: [
      "(kayıtlar|kayıtlarımız|kayıt|başvurular|bilet satışı|bilet satışları) [artık] (kapandı|kapanmıştır|sona erdi|kapalı|sona ermiştir|tamamlandı)",
    ],
    cancelled: [
      "iptal (edildi|edilmiştir|oldu|ediliyor|edilmek zorunda kaldı|ettik)",
      "(yapılmayacak|yapılmayacaktır|gerçekleşmeyecek|gerçekleştirilmeyecek|gerçekleştirilmeyecektir|düzenlenmeyecek|olmayacak)",
      "{event} [{month}] iptali",
      "(iptal)",
    ],
    postponed: [
      "{later} (ertelendi|ertelenmiştir|kaldırıldı|alındı)",
      "(ertelendi|ertelenmiştir|erteleniyor|erteledik|ileri bir tarihe ertelendi|ileri bir tarihe alındı)",
      "(süresiz olarak) (ertelendi|ertelenmiştir)",
    ],
    rescheduled: [
      "(tarih|tarihi|tarihimiz) {date} [günü|tarihine|gününe|olarak] (değiştirildi|değiştirilmiştir|değişti|güncellendi|güncellenmiştir|ertelendi|ertelenmiştir|alındı|alınmıştır)",
      "{date} [günü|günene|gününe|tarihine|tarihinde] (ertelendi|ertelenmiştir|alındı|alınmıştır|taşındı|kaydırıldı)",
      "(yeni tarih|yeni tarihimiz|tarih değişikliği|değişen tarih|güncel tarih) {date}",
      "(yeni tarih|tarih değişikliği|tarihi değişti)",
    ],
    "moved-online": [
      "(online|çevrimiçi|sanal) (ortama|platforma|olarak|etkinliğe) (taşındı|taşınmıştır|alındı|dönüştürüldü)",
      "(online'a|çevrimiçine) (taşındı|alındı|geçti)",
      "(artık|tamamen|sadece|yalnızca) (online|çevrimiçi|sanal) [olarak] [yapılacak|yapılacaktır|gerçekleşecek|gerçekleştirilecek|düzenlenecek|olacak]",
    ],
    scheduled: [
      "(planlandığı gibi|yine de) (yapılacak|yapılacaktır|gerçekleşecek|gerçekleştirilecek|düzenlenecek)",
      "iptal (edilmedi|değil)",
    ],
  },
  weak: {
    "sold-out": ["(dolu|doldu)"],
    "moved-online": ["(online yapılacak|çevrimiçi yapılacak|online|çevrimiçi)"],
  },
  doubtful: {
    postponed: ["erteleme", "(askıya alındı|ara verildi|durduruldu)"],
    cancelled: [
      "({month}|{date}) [ayında|tarihinde] {event} yok",
      "{today} [ayında|tarihinde] {event} yok",
    ],
    rescheduled: ["yeni (saat|başlangıç saati) {time}"],
  },
  events: [
    "(etkinlik|etkinliği|etkinliğimiz|buluşma|buluşması|buluşmamız|meetup|meetup'ı|konferans|konferansı|konferansımız|festival|festivali|konser|konseri|toplantı|toplantısı|toplantımız|hackathon|kongre|kongresi|fuar|fuarı|kamp|şenlik|gösteri|zirve|zirvesi|etkinliğin|etkinliğimizin|buluşmanın|konferansın|festivalin|konserin|toplantının|kongrenin|zirvenin)",
  ],
  the: ["(bu|bu yılki|bizim)"],
  next: ["(bu akşamki|bugünkü|yarınki|gelecek|bir sonraki|önümüzdeki)"],
  today: ["(bugün|bu akşam|bu hafta|bu ay|bu sefer|yarın|gelecek hafta|gelecek ay|haftaya)"],
  we: ["(biz)"],
  fillers: [
    "(artık|şimdi|maalesef|ne yazık ki|tamamen|resmen|resmi olarak|tekrar|bugün|üzülerek)",
    "(duyurur|bildirmek isteriz ki|duyururuz|üzgünüz|özür dileriz|üzülerek bildiririz|üzülerek duyururuz) [ki]",
    "(dikkat|önemli|acil|duyuru|haber|bilgi|güncelleme|update|kötü haber|iyi haber)",
    "(merhaba|sevgili|değerli) (herkes|dostlar|arkadaşlar|katılımcılar|misafirler)",
    "{words} (nedeniyle|sebebiyle|yüzünden|dolayısıyla|dolayı)",
  ],
  and: ["(ve|ama|ancak|fakat)"],
  follows: ["(nedeniyle|ve|ama|ancak|çünkü|bugün|yarın|bu yıl|tekrar|teşekkürler|teşekkür ederiz)"],
  later: [
    "(ileri bir tarihe|daha sonraya|daha ileri bir tarihe|gelecek yıla|önümüzdeki yıla|gelecek aya|gelecek haftaya|ilkbahara|bahara|yaza|sonbahara|kışa|{month} ayına|{month})",
  ],
  denials: ["(neredeyse|henüz|yakında|eğer|kısmen|hiç)"],
  denialsBehind: [
    "(değil|edilmedi|edilirse|olursa|etmek|durumunda|edilmeyecek|koşulları|politikası)",
  ],
  doubts: [
    "(neden|niçin|nasıl|ne zaman|ne|eğer|çünkü|kim|hangi|neredeyse|henüz|bir|iki|üç|birkaç|bazı|geçen yılki|geçen yıl|geçen|her şey|hiçbir|durumunda|halinde|geçen sene)",
  ],
  gatherings: [
    "atölye(|si|nin)",
    "atölyeler",
    "çalıştay(|ı|ın)",
    "oturum(|u|un)",
    "oturumlar",
    "konuşma(|sı|nın)",
    "sunum(|u|un)",
    "kurs(|u|un)",
    "eğitim(|i|in)",
    "seminer(|i|in)",
    "yeme(k|ği|ğin)",
    "gezi(|si|nin)",
    "tur(|u)",
    "panel(|i|in)",
    "webinar(|ı)",
    "sprint",
  ],
  parts: [
    "(erken kayıt|erken dönem|early bird|konuşmacı|konuşmacılar|konuşmacısı|keynote|tişört|tişörtler|otel|oteller|otopark|vip|öğrenci|öğrenciler|cumartesi|pazar|pazartesi|salı|çarşamba|perşembe|cuma|web sitesi|site|program|programı|slaytlar|videolar|kayıtlı yayın|cfp|sponsorlar|canlı yayın|tren|otobüs|uçuş|uçak|salon|sahne|birinci gün|ikinci gün|1. gün|2. gün|stant)",
  ],
  updates: {
    nouns: ["güncelleme"],
    plurals: ["güncellemeler"],
    marks: ["(ekleme|güncellendi|düzeltme|ek not)"],
    afterthoughts: ["(ps|p.s.)"],
    adjectives: ["(son|yeni|önemli|ikinci|üçüncü|kısa|küçük|bir)"],
    subjects: ["(mekan|salon|saat|program|bilet)(| hakkında)"],
    about: [],
    on: [],
    days: [
      "(bugün|dün|yarın|bu sabah|bu akşam|bayram|ramazan bayramı|kurban bayramı|yılbaşı|daha sonra|ertesi gün|gün {n}|hafta {n}|pazartesi|salı|çarşamba|perşembe|cuma|cumartesi|pazar)",
    ],
  },
};

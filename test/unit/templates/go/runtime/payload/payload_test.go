package payload_test

import (
	"encoding/json"
	"math/big"
	"testing"
	"time"

	"asyncwright.invalid/go/payload"
)

func TestNullable(t *testing.T) {
	var absent payload.Nullable[string]
	null, value := payload.NullOf[string](), payload.ValueOf("")
	if !absent.IsAbsent() || absent.IsNull() || null.IsAbsent() || !null.IsNull() || value.IsAbsent() || value.IsNull() {
		t.Error("one state is another")
	}
	if text, isThere := value.Get(); !isThere || text != "" {
		t.Error("no value")
	}
	for _, none := range []payload.Nullable[string]{absent, null} {
		if _, isThere := none.Get(); isThere {
			t.Error("a value")
		}
	}
}

func TestInt(t *testing.T) {
	large, err := payload.ParseInt("-170141183460469231731687303715884105728")
	if err != nil {
		t.Fatal(err)
	}
	if _, isOne := large.Int64(); isOne || payload.IntOf(large.Big()) != large {
		t.Error(large)
	}
	if payload.NewInt(0) != (payload.Int{}) || payload.IntOf(big.NewInt(0)) != payload.NewInt(0) || payload.NewInt(-5).String() != "-5" {
		t.Error("not equal")
	}
	if value, isOne := payload.NewInt(-5).Int64(); !isOne || value != -5 {
		t.Error(value)
	}
	for _, text := range []string{"", "01", "1.0", "1e3", "+1", "x"} {
		if value, err := payload.ParseInt(text); err == nil {
			t.Error(value)
		}
	}
	var read []payload.Int
	if err := json.Unmarshal([]byte(`[0,-0,12345678901234567890]`), &read); err != nil || read[0] != read[1] {
		t.Error(read, err)
	}
	if text, err := json.Marshal(read); err != nil || string(text) != `[0,0,12345678901234567890]` {
		t.Errorf("%s, %v", text, err)
	}
}

func TestTimes(t *testing.T) {
	day := time.Date(2024, 2, 29, 12, 0, 0, 500, time.FixedZone("", 3600))
	if given, err := payload.DateTime("2024-02-29t12:00:00.000000500+01:00").Time(); err != nil || !given.Equal(day) {
		t.Error(given, err)
	}
	if given := payload.DateTimeOf(day); given != "2024-02-29T12:00:00.0000005+01:00" {
		t.Error(given)
	}
	if given, err := payload.Date("2024-02-29").Time(); err != nil || payload.DateOf(given) != "2024-02-29" {
		t.Error(given, err)
	}
	if given, err := payload.Time("12:00:00z").Time(); err != nil || payload.TimeOf(given) != "12:00:00Z" {
		t.Error(given, err)
	}
	if given, err := payload.DateTime("1990-12-31T23:59:60Z").Time(); err == nil {
		t.Error(given)
	}
}

func TestDuration(t *testing.T) {
	for text, wanted := range map[payload.Duration]time.Duration{
		"PT36H": 36 * time.Hour, "P2W": 14 * 24 * time.Hour, "P1DT1M1S": 24*time.Hour + 61*time.Second, "PT0S": 0,
	} {
		if given, err := text.Duration(); err != nil || given != wanted {
			t.Error(text, given, err)
		}
	}
	for _, text := range []payload.Duration{"P1Y", "P1M", "P99999999999W", "PT9223372036S" + "99", "x"} {
		if given, err := text.Duration(); err == nil {
			t.Error(text, given)
		}
	}
	if given, err := payload.DurationOf(25*time.Hour + time.Second); err != nil || given != "PT25H0M1S" {
		t.Error(given, err)
	}
	for _, value := range []time.Duration{-time.Second, time.Millisecond} {
		if given, err := payload.DurationOf(value); err == nil {
			t.Error(given)
		}
	}
}

func TestMessages(t *testing.T) {
	one := payload.Violation{Instance: "/a", Message: "must be b"}
	fault := payload.ValidationError{Type: "Order", Violations: []payload.Violation{one, {Message: "must be c"}, one, one, one}}
	if given := fault.Error(); given != "Order is not valid: /a must be b; the whole must be c; /a must be b; and 2 more" {
		t.Error(given)
	}
	beyond := payload.RangeError{Literal: "1234567890123456789012345678901234567890123"}
	if given := beyond.Error(); given != "1234567890123456789012345678901234567890… cannot be read without changing it" {
		t.Error(given)
	}
}

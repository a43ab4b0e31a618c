package main

import (
	"encoding/json"
	"fmt"
	"os"
	"runtime"
	"slices"
	"syscall"
)

const rounds = 9

// Prints the microseconds that each of two pieces of work takes once: medians of rounds in turn, in processor time, that of the collector
// included.
func inTurn(count int, ours, theirs func()) {
	work := map[string]func(){"ours": ours, "theirs": theirs}
	times := map[string][]float64{}
	for range rounds {
		for _, name := range []string{"ours", "theirs"} {
			runtime.GC()
			start := microseconds()
			for range count {
				work[name]()
			}
			times[name] = append(times[name], (microseconds()-start)/float64(count))
		}
	}
	medians := map[string]float64{}
	for name, found := range times {
		slices.Sort(found)
		medians[name] = found[len(found)/2]
	}
	must(json.NewEncoder(os.Stdout).Encode(medians))
}

func microseconds() float64 {
	var usage syscall.Rusage
	must(syscall.Getrusage(syscall.RUSAGE_SELF, &usage))
	return float64(usage.Utime.Nano()+usage.Stime.Nano()) / 1e3
}

func must(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// The review engine on large estates: what it costs to build the index, to fill the matrix of one key, to
// judge Azure Backup on every key, and to find everything, with 1,000 to 1,000,000 role assignments.
#include "accessmatrix_estate.h"
#include "domain/accessmatrix.h"
#include "domain/reviewfindings.h"

#include <benchmark/benchmark.h>

#include <map>
#include <memory>

namespace {

constexpr int keys = 10'000;

const domain::Environment &estate(int assignments) {
    static std::map<int, std::unique_ptr<domain::Environment>> made;
    auto &known = made[assignments];
    if (!known) {
        known = std::make_unique<domain::Environment>(largeEstate(assignments, keys));
    }
    return *known;
}

int assignmentsOf(const benchmark::State &state) {
    return static_cast<int>(state.range(0));
}

void buildIndex(benchmark::State &state) {
    const domain::Environment &environment = estate(assignmentsOf(state));
    for (auto _ : state) {
        const domain::AccessIndex index(environment);
        benchmark::DoNotOptimize(index.keys().size());
    }
    state.SetComplexityN(state.range(0));
}

/// `key`: an even one is the HSM's, an odd one lies in a vault with Azure RBAC.
void matrixOfOneKey(benchmark::State &state, size_t key) {
    const domain::AccessIndex index(estate(assignmentsOf(state)));
    size_t rows = 0;
    for (auto _ : state) {
        const auto &place = index.keys()[key];
        rows = domain::accessMatrix(index, *place.store, place.id.name).rows.size();
        benchmark::DoNotOptimize(rows);
    }
    state.counters["rows"] = static_cast<double>(rows);
    state.SetComplexityN(state.range(0));
}

void backupOnAllKeys(benchmark::State &state) {
    const domain::AccessIndex index(estate(assignmentsOf(state)));
    for (auto _ : state) {
        for (const domain::AccessIndex::KeyPlace &place : index.keys()) {
            domain::Truth truth = domain::evaluateAccess(
                index, *place.store, place.id.name, largeEstateBackup(), domain::Detail::TruthOnly)
                                      .truth;
            benchmark::DoNotOptimize(truth);
        }
    }
    state.counters["keys"] = keys;
    state.SetComplexityN(state.range(0));
}

void allFindings(benchmark::State &state) {
    const domain::AccessIndex index(estate(assignmentsOf(state)));
    size_t found = 0;
    for (auto _ : state) {
        found = domain::reviewFindings(index, {QDateTime::currentDateTimeUtc()}).size();
        benchmark::DoNotOptimize(found);
    }
    state.counters["findings"] = static_cast<double>(found);
    state.SetComplexityN(state.range(0));
}

void sizes(benchmark::internal::Benchmark *benchmark) {
    benchmark->RangeMultiplier(10)->Range(1'000, 1'000'000)->Unit(benchmark::kMillisecond)->Complexity();
}

} // namespace

BENCHMARK(buildIndex)->Apply(sizes);
BENCHMARK_CAPTURE(matrixOfOneKey, inAnHsm, 2)->Apply(sizes);
BENCHMARK_CAPTURE(matrixOfOneKey, inAVault, 1)->Apply(sizes);
BENCHMARK(backupOnAllKeys)->Apply(sizes);
BENCHMARK(allFindings)->Apply(sizes);

BENCHMARK_MAIN();

using System.Threading.Channels;
using CustomClass;
using ProxyGen;

await using var manager = await SharedManager.StartAsync();
await using var auction = await manager.CreateAuctionAsync("a painting");

// The object lives in the manager's process, the bidders in theirs; this process watches.
var accepted = Channel.CreateUnbounded<string>();
auction.BidAccepted += (_, bid) => accepted.Writer.TryWrite($"{bid.Bidder} leads with {bid.Amount}.");

foreach (var (bidder, amount) in new[] { ("Ada", 100m), ("Bob", 90m), ("Bob", 150m), ("Ada", 180m) })
{
    await using var worker = WorkerProcess.Start(BiddersWorkers.Bid, auction, bidder, amount);
    Console.WriteLine(await worker.Result ? await accepted.Reader.ReadAsync() : $"{bidder}'s {amount} is not enough.");
}

await using var history = auction.History;
Console.WriteLine($"{history.Winner} gets {auction.Item} for {auction.Highest} after {history.Count} bids, {history.Of("Ada").Length} of them hers.");

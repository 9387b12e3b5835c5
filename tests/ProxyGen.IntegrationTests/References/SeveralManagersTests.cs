using ProxyGen.IntegrationTests.BadInput;
using ProxyGen.IntegrationTests.Fixtures;
using ProxyGen.IntegrationTests.Guards;
using ProxyGen.IntegrationTests.Shared;
using ProxyGen.IntegrationTests.Transactions;
using ProxyGen.IntegrationTests.Workers;
using ProxyGen.Protocol;

namespace ProxyGen.IntegrationTests.References;

/// <summary>Proxies of one manager's objects that go through another manager.</summary>
public sealed class SeveralManagersTests : IAsyncLifetime
{
    private SharedManager _first = null!;
    private SharedManager _second = null!;

    public async ValueTask InitializeAsync()
    {
        _first = await SharedManager.StartAsync();
        _second = await SharedManager.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _first.DisposeAsync();
        await _second.DisposeAsync();
    }

    [Theory(Timeout = Deadline.OfTest)]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_collection_of_one_manager_keeps_objects_of_another(bool isOwnerStartedFirst)
    {
        var (owner, keeper) = isOwnerStartedFirst ? (_first, _second) : (_second, _first);
        int before = await CountAsync(owner);
        using var accounts = keeper.CreateDictionary<string, AccountProxy>();
        string text;
        using (var account = owner.CreateAccount("Ada"))
        {
            account.Deposit(1m);
            accounts["ada"] = account;
            Assert.Equal(account, accounts["ada"]);
            text = account.ToString();
        }

        await Eventually.ObjectsAsync(
            owner,
            objects => objects.Single(item => text == $"AccountProxy #{item.Id}").Holders is [var holder] && holder.ProcessId == keeper.ProcessId,
            "only the other manager holds the account");
        await using (var worker = WorkerProcess.Start(ManagerJobsWorkers.TakeAndUse, accounts, "ada"))
        {
            Assert.Equal(6m, await worker.Result);
        }

        using (var taken = accounts["ada"])
        {
            Assert.Equal(6m, taken.Balance);
        }

        accounts.Clear();
        await AssertReleasedAsync(owner, keeper, before);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task A_manager_that_does_not_answer_keeps_no_other_from_starting()
    {
        using var accounts = _first.CreateDictionary<string, AccountProxy>();
        int process = _first.ProcessId!.Value;
        await RunningProcess.SuspendAsync(process);
        try
        {
            await using var third = await SharedManager.StartAsync().WaitAsync(Deadline.OfStep);
            using var account = third.CreateAccount("Ada");
            account.Deposit(1m);
            Assert.Equal(1m, account.Balance);

            await RunningProcess.ResumeAsync(process);
            await _first.GetObjectsAsync();
            accounts["ada"] = account;
            Assert.Equal(account, accounts["ada"]);
        }
        finally
        {
            await RunningProcess.ResumeAsync(process);
        }
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task An_item_of_a_queue_lives_until_its_receiver_has_it()
    {
        int before = await CountAsync(_first);
        using var queue = _second.CreateQueue<AccountProxy>();
        for (int i = 0; i < 20; i++)
        {
            using var account = _first.CreateAccount($"{i}");
            await queue.EnqueueAsync(account);
        }

        for (int i = 0; i < 20; i++)
        {
            await _second.GetObjectsAsync(forceFullCollection: true);
            using var account = await queue.DequeueAsync();
            Assert.Equal($"{i}", account.Owner);
        }

        await AssertReleasedAsync(_first, _second, before);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task What_is_taken_out_lives_until_its_receiver_says_that_it_has_it()
    {
        int before = await CountAsync(_first);
        using var keeper = _second.CreateLink();
        using (var target = _first.CreateLink())
        {
            keeper.Next = target;
        }

        using var receiver = RawClient.Enter(_second);
        receiver.SendCall(1, keeper.Reference.ObjectId, MemberOfLink("TakeNext("), []);
        Assert.Equal(FrameKind.Result, receiver.Receive());
        for (int i = 0; i < 3; i++)
        {
            await CountAsync(_second);
            Assert.Equal(before + 1, await CountAsync(_first));
        }

        receiver.SendFrame(FrameKind.ReferencesTaken, 1, []);

        await AssertReleasedAsync(_first, _second, before);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Arguments_results_and_members_may_be_objects_of_another_manager()
    {
        using var here = _first.CreateLink();
        using var there = _second.CreateLink();
        using var end = _first.CreateLink();
        there.Text = "there";
        end.Text = "end";

        here.Next = there;
        there.Next = end;
        here.Others = [end, there, here];

        Assert.Equal(there, here.Next);
        Assert.Equal("there", here.TextOfNext());
        Assert.Equal("end", there.TextOfNext());
        Assert.Equal(end, here.NextOfNext());
        Assert.Equal([end, there, here], await here.GetOthersAsync());
        Assert.NotEqual(here, there);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task A_manager_started_elsewhere_has_to_be_introduced()
    {
        using var reports = _first.CreateQueue<string>();
        await using var worker = WorkerProcess.Start(ManagerJobsWorkers.ServeAsync, reports);
        string address = await reports.DequeueAsync();
        var key = new SharedKey(Convert.FromBase64String(await reports.DequeueAsync()));
        await using var owner = await SharedManager.StartAsync();
        await using var stranger = await SharedManager.ConnectAsync(address, key);
        using var link = stranger.CreateLink();
        using var target = owner.CreateLink();
        target.Text = "found";

        var exception = Assert.Throws<NotSupportedException>(() => link.Next = target);
        await stranger.IntroduceAsync(owner);
        link.Next = target;

        Assert.Contains(owner.Address!, exception.Message, StringComparison.Ordinal);
        Assert.Contains(nameof(SharedManager.IntroduceAsync), exception.Message, StringComparison.Ordinal);
        Assert.Equal("found", link.TextOfNext());
    }

    [Theory(Timeout = Deadline.OfTest)]
    [InlineData(0)]
    [InlineData(2)]
    public async Task A_running_worker_reaches_managers_that_are_started_later(int depth)
    {
        using var accounts = _first.CreateQueue<AccountProxy>();
        using var reports = _first.CreateQueue<string>();
        await using var worker = WorkerProcess.Start(ManagerJobsWorkers.TakeLaterAsync, accounts, reports, depth);
        Assert.Equal("ready", await reports.DequeueAsync());

        await using var later = await SharedManager.StartAsync();
        using var account = later.CreateAccount("Ada");
        for (int i = 0; i <= depth; i++)
        {
            await accounts.EnqueueAsync(account);
        }

        Assert.Equal(Enumerable.Range(1, depth + 1).Sum(static times => 5m * times), await worker.Result);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task A_process_without_the_key_is_told_where_the_object_lives()
    {
        using var reports = _first.CreateQueue<string>();
        await using var other = WorkerProcess.Start(ManagerJobsWorkers.ServeAsync, reports);
        string address = await reports.DequeueAsync();
        var key = new SharedKey(Convert.FromBase64String(await reports.DequeueAsync()));
        using var link = _first.CreateNamedLink("leads elsewhere");
        await using (var owner = await SharedManager.ConnectAsync(address, key))
        {
            using var target = owner.CreateLink();
            target.Text = "found";
            await _first.IntroduceAsync(owner);
            link.Next = target;
        }

        // This process has left that manager; its workers do not inherit the key.
        await using var worker = WorkerProcess.Start(ManagerJobsWorkers.FindAndUseAsync, _first.Address!, _first.Key!.ToArray(), "leads elsewhere");

        var exception = await Assert.ThrowsAsync<NotSupportedException>(() => worker.Result);
        Assert.Contains(address, exception.Message, StringComparison.Ordinal);
        Assert.Equal("found", link.TextOfNext());
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task A_killed_manager_holds_nothing_of_others()
    {
        int before = await CountAsync(_first);
        var accounts = _second.CreateList<AccountProxy>();
        using (var account = _first.CreateAccount("Ada"))
        {
            accounts.Add(account);
        }

        RunningProcess.Kill(_second.ProcessId!.Value);

        await Eventually.ObjectsAsync(_first, objects => objects.Count == before, "what it held is released");
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task An_object_whose_manager_is_lost_says_so_wherever_its_proxy_is()
    {
        using var here = _second.CreateLink();
        using var there = _first.CreateLink();
        here.Next = there;

        RunningProcess.Kill(_first.ProcessId!.Value);

        await Eventually.IsTrueAsync(() => _first.Lost.IsCancellationRequested, "the manager is lost");
        await Eventually.IsTrueAsync(() => Record.Exception(() => here.TextOfNext()) is ManagerLostException, "its object is too");
        here.Next = null;
        Assert.Equal(0, here.Steps());
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task In_process_managers_share_what_no_other_process_can_reach()
    {
        await using var one = SharedManager.StartInProcess();
        await using var two = SharedManager.StartInProcess();
        using var here = one.CreateLink();
        using var there = two.CreateLink();
        using var far = _first.CreateLink();
        there.Text = "there";
        far.Text = "far";

        here.Next = there;
        there.Next = far;

        Assert.Equal("there", here.TextOfNext());
        Assert.Equal(far, here.NextOfNext());
        Assert.Equal("far", there.TextOfNext());
        Assert.Contains("in-process", Assert.Throws<NotSupportedException>(() => far.Next = here).Message, StringComparison.Ordinal);
        Assert.Equal(0, far.Steps());
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task An_object_itself_cannot_be_in_two_managers()
    {
        using var ada = _first.CreateAccount("Ada");
        using var bob = _second.CreateAccount("Bob");

        var exception = Assert.Throws<NotSupportedException>(() => ada.TransferTo(bob, 1m));

        Assert.Contains(_second.Address!, exception.Message, StringComparison.Ordinal);
        Assert.Throws<NotSupportedException>(() => _first.Publish("bob", bob));
        await Assert.ThrowsAsync<NotSupportedException>(async () => await ada.TransferToAsync(bob, 1m));
        Assert.Equal(0m, ada.Balance);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task A_call_may_come_back_through_another_manager()
    {
        using var caller = _first.CreateCrossing();
        List<CrossingProxy> through = [.. Enumerable.Range(0, 4).Select(_ => _second.CreateCrossing())];

        await caller.ForwardAtOnceAsync([.. through, .. through], caller);

        Assert.Equal(0, caller.Overlaps);
        Assert.Equal(9, caller.Visits);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task So_may_one_through_another_manager_and_a_client()
    {
        using var caller = _first.CreateCrossing();
        using var other = _second.CreateCrossing();

        await caller.CallAsync(() => other.CallAsync(() => Task.WhenAll(
            caller.VisitAsync([1], [], 0, 0, false),
            other.VisitAsync([2], [], 0, 0, false),
            caller.VisitAsync([3], [], 0, 0, false),
            other.VisitAsync([4], [], 0, 0, false))));

        Assert.Equal((0, 0), (caller.Overlaps, other.Overlaps));
        Assert.Equal((2, 2), (caller.Visits, other.Visits));
    }

    [Theory(Timeout = Deadline.OfTest)]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_transaction_calls_no_other_manager(bool isInProcess)
    {
        await using var one = isInProcess ? SharedManager.StartInProcess() : _first;
        await using var two = isInProcess ? SharedManager.StartInProcess() : _second;
        using var here = one.CreateSender();
        using var there = two.CreateLink();
        here.To = there;

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => one.TransactionAsync(here, static sender => sender.Send("sent")).AsTask());

        Assert.Contains("another manager", exception.Message, StringComparison.Ordinal);
        Assert.Equal("", there.Text);
        Assert.Equal(0, here.Sent);
    }

    private static ulong MemberOfLink(string signature)
    {
        foreach (var member in LinkDispatcher.Instance.Members)
        {
            if (member.Signature.Contains(signature, StringComparison.Ordinal))
            {
                return member.Id;
            }
        }

        throw new ArgumentException($"Link has no {signature}.", nameof(signature));
    }

    private static async Task<int> CountAsync(SharedManager manager)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return (await manager.GetObjectsAsync(forceFullCollection: true)).Count;
    }

    private static Task AssertReleasedAsync(SharedManager owner, SharedManager keeper, int count) => Eventually.IsTrueAsync(
        async () =>
        {
            await CountAsync(keeper);
            return await CountAsync(owner) == count;
        },
        $"there are {count} objects again");
}

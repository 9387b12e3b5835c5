namespace Cases.Threading;

/// <summary>Types of the user's own that are named as those of the base library.</summary>
public static class OwnThreading
{
    public static void Enter(AccountProxy account) { Monitor.Enter(account); Gate.TryEnter(account); }
    public static void EnterReal(AccountProxy account) { System.Threading.Monitor.Enter(account); } // PG1701
}

public static class Monitor
{
    public static void Enter(object any) => Console.WriteLine(any);
}

public static class Gate
{
    public static void TryEnter(object any) => Console.WriteLine(any);
}

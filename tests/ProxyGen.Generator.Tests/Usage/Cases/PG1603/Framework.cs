namespace Cases
{
    /// <summary>Statics of the framework are what a manager has of them.</summary>
    public class FrameworkStatics
    {
        public void OfSystem(AccountProxy a) => a.Update(static x => { Environment.ExitCode = x.Count; });
        public void BelowSystem(AccountProxy a) => a.Update(static x => x.SetCount(System.Cases.Kept.Number));
        public void BelowMicrosoft(AccountProxy a) => a.Update(static x => x.SetCount(Microsoft.Cases.Kept.Number));
        public void OfOther(AccountProxy a) => a.Update(static x => x.SetCount(Systematic.Kept.Number)); // PG1605
        public void OfOwn(AccountProxy a) => a.Update(static x => x.SetCount(Kept.Number)); // PG1605
    }

    public static class Kept
    {
        public static int Number;
    }
}

namespace System.Cases
{
    public static class Kept
    {
        public static int Number;
    }
}

namespace Microsoft.Cases
{
    public static class Kept
    {
        public static int Number;
    }
}

namespace Systematic
{
    public static class Kept
    {
        public static int Number;
    }
}

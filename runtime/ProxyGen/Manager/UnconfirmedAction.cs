namespace ProxyGen.Manager;

/// <summary>A result that only has to be taken back, or not. It may stand for the results of many calls at once.</summary>
internal sealed class UnconfirmedAction(Action takeBack) : IUnconfirmedResult
{
    public void TakeBack() => takeBack();

    public void Confirm()
    {
    }
}
